import { contactInView, type agentSessionMachine } from '@patchcord/contact-lifecycle';
import type { Instant, OutboxEntry } from '@patchcord/contact-ports';
import type { SnapshotFrom } from 'xstate';
import type { SoftphoneView } from '../softphone/softphone-view.js';
import { presentAgent } from './present-agent.js';
import { presentAnnouncements } from './present-announcements.js';
import { presentAssignment } from './present-assignment.js';
import { presentContact } from './present-contact.js';
import { presentDial } from './present-dial.js';
import { presentStatus } from './present-status.js';
import { presentUnsent } from './present-unsent.js';

export interface SoftphoneSources {
  readonly session: SnapshotFrom<typeof agentSessionMachine>;
  readonly entries: readonly OutboxEntry[];
  /** By the local clock. */
  readonly now: Instant;
  readonly instanceUrl: string;
  readonly zendeskOrigin: string;
  readonly appOrigin: string;
  /** Whether recordings can be paused and resumed. */
  readonly recordingIsSetUp: boolean;
  /** Whether the agent administers Zendesk. */
  readonly isAdministrator?: boolean | undefined;
}

/** Everything the softphone shows, from the session and what waits in the outbox. */
export function presentSoftphone(sources: SoftphoneSources): SoftphoneView {
  const { session, entries, now } = sources;
  const { agent, status } = session.context;
  const snapshots = session.context.contacts.map(({ actor }) => actor.getSnapshot());
  const { contacts: seenTo, selectedContactId, tab } = session.context;
  const inView = contactInView(seenTo, selectedContactId)?.actor.getSnapshot();
  const contacts = snapshots.map((snapshot) => {
    const { contactId } = snapshot.context.contact;
    const own = entries.filter(({ intent }) => intent.contactId === contactId);
    return presentContact(snapshot, own, now, snapshot === inView, sources);
  });
  const dialler = session.children.dialler?.getSnapshot();
  const isZendeskSessionOver =
    entries.some(({ lastError }) => lastError?.reason === 'unauthorized') ||
    snapshots.some(({ context }) => context.lookupFailure?.reason === 'unauthorized');
  return {
    status: presentStatus({ ...sources, telephony: status, agent, isZendeskSessionOver }),
    unsent: presentUnsent(entries, now),
    contacts,
    assignment: inView && presentAssignment(inView, tab),
    announcements: presentAnnouncements(contacts),
    ...(agent && { agent: presentAgent(agent) }),
    ...(dialler && agent && { dial: presentDial(dialler) }),
  };
}
