/** The name under which the app looks for it, too. */
const companionWindowName = 'patchcord-companion';

/**
 * Opens the companion in a window of its own, or brings it to the front: one that is there is never loaded again, because
 * that would cut a call. @returns whether the browser let it
 */
export function openCompanion(view: Pick<Window, 'open'>, address: string): boolean {
  const companion = view.open('', companionWindowName, 'popup=yes,width=420,height=820');
  if (companion === null) return false;
  if (isEmpty(companion)) companion.location.href = address;
  companion.focus();
  return true;
}

/** Another origin's window does not say where it is: then it is the companion. */
function isEmpty(companion: Window): boolean {
  try {
    return companion.location.href === 'about:blank';
  } catch {
    return false;
  }
}
