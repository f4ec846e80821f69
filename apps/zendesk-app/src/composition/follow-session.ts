import type { agentSessionMachine } from '@patchcord/contact-lifecycle';
import type { Clock, Outbox } from '@patchcord/contact-ports';
import type { ContactSharing, TopBarPane } from '@patchcord/zendesk-adapter';
import type { Actor } from 'xstate';
import type { Softphone } from '../softphone/softphone.js';
import { chooseIcon } from './choose-icon.js';
import { presentSharedContact } from './present-shared-contact.js';
import { presentSoftphone, type SoftphoneSources } from './present-softphone.js';

export interface FollowSessionOptions {
  readonly softphone: Pick<Softphone, 'view'>;
  readonly session: Actor<typeof agentSessionMachine>;
  readonly outbox: Outbox;
  readonly pane: TopBarPane;
  readonly clock: Clock;
  readonly sharing: Pick<ContactSharing, 'publish'>;
  readonly facts: Pick<SoftphoneSources, 'instanceUrl' | 'zendeskOrigin' | 'appOrigin' | 'recordingIsSetUp'>;
}

const second = 1_000;

/**
 * Keeps the softphone's face, the top bar icon and the open pane in step with the session. Changes of one moment
 * are shown together; while something waits for its next attempt the countdown is kept going.
 */
export function followSession(options: FollowSessionOptions): void {
  const { softphone, session, outbox, pane, clock, sharing, facts } = options;
  let ringing: ReadonlySet<string> = new Set();
  let icon = 'default';
  let isDue = false;
  let cancelTick: () => void = () => undefined;

  const show = (): void => {
    isDue = false;
    cancelTick();
    const entries = outbox.getEntries();
    const snapshot = session.getSnapshot();
    const view = presentSoftphone({ ...facts, session: snapshot, entries, now: clock.now() });
    softphone.view = view;
    sharing.publish(
      snapshot.context.contacts.flatMap(({ actor }, index) => {
        const card = view.contacts[index];
        return card ? presentSharedContact(actor.getSnapshot(), card) : [];
      }),
    );

    const nextIcon = chooseIcon(view);
    // Neither the icon nor an open pane is worth a word when Zendesk refuses them.
    if (nextIcon !== icon) pane.setIcon((icon = nextIcon)).catch(() => undefined);
    const offered = view.contacts.flatMap(({ phase, contactId }) => (phase === 'ringing' ? [contactId] : []));
    if (offered.some((contactId) => !ringing.has(contactId))) pane.show().catch(() => undefined);
    ringing = new Set(offered);
    const isCounting =
      view.contacts.some(({ retryable }) => retryable) ||
      entries.some(({ nextAttemptAt }) => nextAttemptAt !== undefined);
    if (isCounting) cancelTick = clock.schedule(refresh, second);
  };

  function refresh(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(show);
  }

  outbox.subscribe(refresh);
  // The session itself does not change when one of its contacts does.
  session.system.inspect({ next: refresh });
}
