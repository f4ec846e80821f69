import { msg } from '@lit/localize';
import type { Telephony, Workspace } from '@patchcord/contact-ports';
import type { TimelinePage, TopBarPane } from '@patchcord/zendesk-adapter';
import type { ActionDesk } from '../ownership/action-desk.js';
import { agentEventNames, toAgentEventData } from '../ownership/agent-event.js';
import type { Ownership } from '../ownership/elect-owner.js';

export interface ListenToTabOptions {
  readonly softphone: Pick<HTMLElement, 'addEventListener'>;
  readonly telephony: Pick<Telephony, 'signIn' | 'reconnect'>;
  readonly pane: Pick<TopBarPane, 'resize'>;
  readonly timelinePage: TimelinePage;
  /** The Zendesk of this browser tab. */
  readonly workspace: Pick<Workspace, 'notify'>;
  readonly ownership: Pick<Ownership, 'isOwner' | 'takeOver'>;
  readonly desk: Pick<ActionDesk, 'handIn'>;
}

/**
 * Carries out what the agent asks of this browser tab, where they ask it: a window may only be opened by the click
 * itself. What concerns contacts is handed in for the tab that handles them.
 */
export function listenToTab(options: ListenToTabOptions): void {
  const { desk, ownership, pane, softphone, telephony, timelinePage, workspace } = options;
  softphone.addEventListener('patchcord-sign-in', () => {
    telephony.signIn();
  });
  softphone.addEventListener('patchcord-try-again', () => {
    // The owner does so itself, when it is told.
    if (!ownership.isOwner()) telephony.reconnect();
  });
  softphone.addEventListener('patchcord-resize', ({ height }) => {
    // A pane that keeps its height scrolls.
    pane.resize(height).catch(() => undefined);
  });
  softphone.addEventListener('patchcord-show-timeline', ({ contactId }) => {
    timelinePage.open(contactId).catch(() => {
      const text = msg('Zendesk did not open the timeline. Open Patchcord in the navigation bar instead.');
      workspace.notify({ kind: 'warning', text }).catch(reportError);
    });
  });
  softphone.addEventListener('patchcord-take-over', () => {
    ownership.takeOver();
  });
  for (const name of agentEventNames) {
    softphone.addEventListener(name, (event) => {
      desk.handIn({ type: 'event', data: toAgentEventData(name, event) });
    });
  }
}
