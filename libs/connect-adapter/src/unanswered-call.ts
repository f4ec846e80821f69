import type { Clock, Instant } from '@patchcord/contact-ports';
import type { ConnectStreams, ContactData, StreamsAgent, StreamsSubscription } from './connect-types.js';
import { agentLeg } from './agent-leg.js';
import { contactDirection } from './contact-direction.js';
import { findContact } from './find-contact.js';
import { isMonitoring } from './is-monitoring.js';
import { isRecord } from './is-record.js';
import { mapContactState } from './map-contact-state.js';
import { readContacts } from './read-contacts.js';
import { textOf } from './text-of.js';

/** A call that was accepted, and is not connected: nobody seems to carry its audio. */
export interface UnansweredCall {
  readonly contactId: string;
  /** When it was accepted, by the local clock. */
  readonly since: Instant;
}

export interface UnansweredCallOptions {
  readonly connect: ConnectStreams;
  readonly clock: Clock;
  readonly onChange: (call: UnansweredCall | undefined) => void;
}

interface AcceptedCall extends UnansweredCall {
  isLate: boolean;
  readonly cancel: () => void;
}

const patience = 5_000;

/**
 * Watches for calls that were accepted in Connect's page and are not connected five seconds later (connect.md, section 6). Of an acceptance
 * all pages of one worker hear, and only they: what was accepted in another partition is not seen here (section 4.6).
 */
export function watchUnansweredCalls({ connect, clock, onChange }: UnansweredCallOptions) {
  const accepted = new Map<string, AcceptedCall>();
  const subscriptions: StreamsSubscription[] = [];
  let told: AcceptedCall | undefined;

  const tell = (): void => {
    const late = [...accepted.values()].find(({ isLate }) => isLate);
    if (late === told) return;
    told = late;
    onChange(late && { contactId: late.contactId, since: late.since });
  };
  const follow = (contactId: string): void => {
    const cancel = clock.schedule(() => {
      call.isLate = true;
      tell();
    }, patience);
    const call: AcceptedCall = { contactId, since: clock.now(), isLate: false, cancel };
    accepted.set(contactId, call);
  };
  const review = (agent: StreamsAgent): void => {
    const contacts = readContacts(agent);
    for (const { contactId, cancel } of [...accepted.values()]) {
      const contact = contacts.find((each) => each.contactId === contactId);
      if (contact !== undefined && awaitsAudio(contact)) continue;
      cancel();
      accepted.delete(contactId);
    }
    tell();
  };
  subscriptions.push(
    // Streams makes a contact of what arrives here; its id is the only thing that both have.
    connect.core.getEventBus().subscribe('contact::accepted', (data) => {
      const contactId = isRecord(data) ? textOf(data['contactId']) : undefined;
      const contact = contactId === undefined ? undefined : findContact(connect, contactId)?.data;
      if (contactId === undefined || contact === undefined || accepted.has(contactId)) return;
      if (awaitsAudio(contact)) follow(contactId);
    }),
    connect.agent((agent) => {
      subscriptions.push(agent.onRefresh(review));
    }),
  );

  return {
    stop: (): void => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      for (const { cancel } of accepted.values()) cancel();
    },
  };
}

/**
 * Whether an accepted call still waits for the agent's audio. A dialled one may ring for a minute; so may an accepted callback, but there
 * the agent's own connection can tell that the audio is up.
 */
function awaitsAudio(contact: ContactData): boolean {
  const isVoice = contact.type === 'voice' || contact.type === 'queue_callback';
  if (!isVoice || contactDirection(contact) === 'outbound' || isMonitoring(contact)) return false;
  const isOffered = ['incoming', 'pending', 'connecting'].includes(mapContactState(contact.state.type));
  return isOffered && agentLeg(contact)?.state !== 'connected';
}
