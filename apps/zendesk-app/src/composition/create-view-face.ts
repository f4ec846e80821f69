import type { ContactSharing, TopBarPane } from '@patchcord/zendesk-adapter';
import type { SharedView } from '../ownership/shared-view.js';
import type { Softphone } from '../softphone/softphone.js';
import { chooseIcon } from './choose-icon.js';

export interface ViewFaceOptions {
  readonly softphone: Pick<Softphone, 'view'>;
  readonly pane: TopBarPane;
  readonly sharing: Pick<ContactSharing, 'publish'>;
  /** Whether the agent looks at this browser tab. */
  readonly isFront: () => boolean;
}

/**
 * The face of one browser tab: softphone, sidebars and top bar icon show what they are given, whichever tab made it.
 * The pane opens for each offer, in the tab that the agent looks at.
 */
export function createViewFace({
  softphone,
  pane,
  sharing,
  isFront,
}: ViewFaceOptions): (shared: SharedView) => void {
  let ringing: ReadonlySet<string> = new Set();
  let icon = 'default';

  return ({ view, contacts }) => {
    softphone.view = view;
    sharing.publish(contacts);
    const nextIcon = chooseIcon(view);
    // Neither the icon nor an open pane is worth a word when Zendesk refuses them.
    if (nextIcon !== icon) pane.setIcon((icon = nextIcon)).catch(() => undefined);
    const offered = view.contacts.flatMap(({ phase, contactId }) => (phase === 'ringing' ? [contactId] : []));
    const isNew = offered.some((contactId) => !ringing.has(contactId));
    if (isNew && isFront()) pane.show().catch(() => undefined);
    ringing = new Set(offered);
  };
}
