/** A window that can be told something, as far as this needs it. */
export interface Listener {
  readonly closed: boolean;
  postMessage(message: unknown, targetOrigin: string): void;
}

/** A window of any site, as far as browsers show one to another site. */
export interface ForeignWindow extends Listener {
  readonly top: ForeignWindow | null;
  /** How many frames it has. */
  readonly length: number;
  readonly [frame: number]: ForeignWindow | undefined;
}

/**
 * A window and the frames in it, and in those: the outer ones first.
 * @param most no more than these: a page may have made thousands
 * @returns nothing for a window that is closed; frames that go away meanwhile are left out
 */
export function framesOf(window: ForeignWindow, most: number): readonly Listener[] {
  const found: ForeignWindow[] = isOpen(window) ? [window] : [];
  for (let next = 0; next < found.length && found.length < most; next += 1) {
    const frames = innerFrames(found[next], most - found.length);
    found.push(...frames.filter((frame) => !found.includes(frame)));
  }
  return found;
}

/** The window of the browser tab in which a frame stands; the window itself where that cannot be told. */
export function tabOf(window: ForeignWindow): ForeignWindow {
  try {
    return window.top ?? window;
  } catch {
    return window;
  }
}

function innerFrames(window: ForeignWindow | undefined, most: number): readonly ForeignWindow[] {
  try {
    const count = Math.min(window?.length ?? 0, most);
    return Array.from({ length: count }, (_, index) => window?.[index]).filter(isOpen);
  } catch {
    return [];
  }
}

/** Windows that went away are null, are closed, or throw. */
function isOpen(window: ForeignWindow | null | undefined): window is ForeignWindow {
  try {
    return window != null && !window.closed;
  } catch {
    return false;
  }
}
