import type { SharedContact } from '@patchcord/zendesk-adapter';
import type { SoftphoneView } from '../softphone/softphone-view.js';
import { readObject, readObjects, readText } from './read-data.js';

/** What the tab that handles contacts shows, for the others to show as well. Plain data. */
export interface SharedView {
  readonly view: SoftphoneView;
  /** For the sidebars of each tab. */
  readonly contacts: readonly SharedContact[];
}

/**
 * What another tab shares; undefined when it cannot be shown.
 * @param release of the code that runs here: what other code shares may look different
 */
export function parseSharedView(value: unknown, release: string): SharedView | undefined {
  const { release: theirs, view, contacts } = readObject(value);
  const { status, unsent, contacts: cards, announcements } = readObject(view);
  const isShown =
    theirs === release &&
    readText(readObject(status)['kind']) !== undefined &&
    [unsent, cards, announcements, contacts].every((list) => readObjects(list) !== undefined);
  // The same code made it: what stands deeper has the shape it has here.
  return isShown ? ({ view, contacts } as SharedView) : undefined;
}
