import { companionWindowName } from '@patchcord/companion-protocol';

/** The part of a window that is used. Of another origin's window everything but these throws. */
export interface CompanionWindow {
  readonly closed: boolean;
  readonly location: { href: string };
  focus(): void;
  postMessage(message: unknown, targetOrigin: string): void;
}

export type OpenCompanion = (url: string, name: string, features: string) => CompanionWindow | null;

const features = 'popup,width=420,height=720';

/**
 * Brings the companion's window to the front, or opens it. Call it inside a click, or browsers block it.
 *
 * The window is asked for by its name alone: by its address it would be loaded again, and a call in it would be cut. It
 * gets the address only if it turns out to be empty.
 * @param mayLoadAgain give it the address in any case: what is in the window does not answer, and carries no call
 * @returns undefined if the browser refused
 */
export function openCompanionWindow(
  open: OpenCompanion,
  url: string,
  mayLoadAgain = false,
): CompanionWindow | undefined {
  const found = open('', companionWindowName, features);
  if (found === null || found.closed) return undefined;
  if (mayLoadAgain || isEmpty(found)) found.location.href = url;
  found.focus();
  return found;
}

function isEmpty({ location }: CompanionWindow): boolean {
  try {
    return location.href === 'about:blank' || location.href === '';
  } catch {
    // The page of another origin: it is there.
    return false;
  }
}
