import type { agentSessionMachine } from '@patchcord/contact-lifecycle';
import type { Clock, Outbox } from '@patchcord/contact-ports';
import type { Actor } from 'xstate';
import type { SharedView } from '../ownership/shared-view.js';
import { presentSharedContact } from './present-shared-contact.js';
import { presentSoftphone, type SoftphoneSources } from './present-softphone.js';

export interface FollowSessionOptions {
  readonly session: Actor<typeof agentSessionMachine>;
  readonly outbox: Pick<Outbox, 'getEntries' | 'subscribe'>;
  readonly clock: Clock;
  readonly facts: Pick<
    SoftphoneSources,
    'instanceUrl' | 'zendeskOrigin' | 'appOrigin' | 'recordingIsSetUp' | 'isAdministrator'
  >;
  /** Called after each change with what is to be seen of it. */
  readonly onView: (shared: SharedView) => void;
}

const second = 1_000;

/**
 * Says what is to be seen of a session. Changes of one moment are shown together; while something waits for its next
 * attempt the countdown is kept going. Returns its own clean-up.
 */
export function followSession(options: FollowSessionOptions): () => void {
  const { session, outbox, clock, facts, onView } = options;
  let isDue = false;
  let hasStopped = false;
  let cancelTick: () => void = () => undefined;

  const show = (): void => {
    isDue = false;
    cancelTick();
    if (hasStopped) return;
    const entries = outbox.getEntries();
    const snapshot = session.getSnapshot();
    const view = presentSoftphone({ ...facts, session: snapshot, entries, now: clock.now() });
    const contacts = snapshot.context.contacts.flatMap(({ actor }, index) => {
      const card = view.contacts[index];
      return card ? presentSharedContact(actor.getSnapshot(), card) : [];
    });
    onView({ view, contacts });
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

  const leaveOutbox = outbox.subscribe(refresh);
  // The session itself does not change when one of its contacts does.
  const inspection = session.system.inspect({ next: refresh });
  refresh();
  return () => {
    hasStopped = true;
    cancelTick();
    leaveOutbox();
    inspection.unsubscribe();
  };
}
