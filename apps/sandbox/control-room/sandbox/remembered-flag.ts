/** Reads a flag this browser remembers; false where nothing may be stored. */
export function isRemembered(name: string): boolean {
  try {
    return localStorage.getItem(`patchcord-sandbox.${name}`) === 'yes';
  } catch {
    return false;
  }
}

/** Has this browser remember a flag, or forget it; does nothing where nothing may be stored. */
export function remember(name: string, value: boolean): void {
  try {
    if (value) localStorage.setItem(`patchcord-sandbox.${name}`, 'yes');
    else localStorage.removeItem(`patchcord-sandbox.${name}`);
  } catch {
    return;
  }
}
