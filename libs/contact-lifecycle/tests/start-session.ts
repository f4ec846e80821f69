import { parseAppSettings } from '@patchcord/contact-attributes';
import type {
  Clock,
  ContactSnapshot,
  Outbox,
  ReceiptOf,
  TimelineEntry,
  WriteIntent,
} from '@patchcord/contact-ports';
import {
  FakeChatTranscripts,
  FakeRecordingControl,
  FakeTabWatch,
  FakeTelephony,
  FakeTicketing,
  FakeVoiceId,
  FakeWorkspace,
  ManualClock,
} from '@patchcord/contact-ports/testing';
import { compileQueueBrandMapping, type QueueBrandRow } from '@patchcord/queue-mapping';
import { createActor, SimulatedClock, type Snapshot } from 'xstate';
import {
  followTabs,
  followTelephony,
  provideSessionPorts,
  type ContactNotice,
  type DialProblem,
} from '../src/index.js';

/** Delivers at once and never retries: what the lifecycle asks for, without an outbox's own behaviour. */
export function directOutbox(ticketing: FakeTicketing): Pick<Outbox, 'submit' | 'retry'> {
  const receipts = new Map<string, Promise<ReceiptOf<WriteIntent>>>();
  return {
    submit<Intent extends WriteIntent>(intent: Intent): Promise<ReceiptOf<Intent>> {
      const receipt =
        receipts.get(intent.key) ?? ticketing.deliver(intent, { mayHaveBeenApplied: intent.resumed });
      receipts.set(intent.key, receipt as Promise<ReceiptOf<WriteIntent>>);
      return receipt as Promise<ReceiptOf<Intent>>;
    },
    retry: () => undefined,
  };
}

/** What a session finds: the Zendesk of an earlier page, and what that page left behind. */
export interface EarlierPage {
  readonly ticketing: FakeTicketing;
  readonly stored: Snapshot<unknown> | undefined;
}

/** An agent session on fakes, with the softphone ready and no contact. */
export function startSession(
  appSettings: Readonly<Record<string, unknown>> = {},
  earlier?: EarlierPage,
  isForgetful = false,
  localClock?: Clock,
) {
  const clock = new ManualClock();
  const ticketing = earlier?.ticketing ?? new FakeTicketing({ clock });
  const telephony = new FakeTelephony();
  const workspace = new FakeWorkspace();
  const tabs = new FakeTabWatch();
  const recordingControl = new FakeRecordingControl();
  const transcripts = new FakeChatTranscripts();
  const voiceId = new FakeVoiceId();
  const timeline: Omit<TimelineEntry, 'at'>[] = [];
  const notices: ContactNotice[] = [];
  const dialProblems: DialProblem[] = [];
  const mappings: { rows: QueueBrandRow[] } = { rows: [] };
  const machine = provideSessionPorts({
    telephony,
    tellDialProblem: (problem) => dialProblems.push(problem),
    mapping: () => compileQueueBrandMapping(mappings.rows),
    ticketing,
    workspace,
    recordingControl,
    transcripts,
    voiceId,
    clock,
    random: () => 0,
    outbox: directOutbox(ticketing),
    journal: { record: (entry) => timeline.push(entry), getEntries: () => [] },
    tellAgent: (_, notice) => notices.push(notice),
  });
  const timers = new SimulatedClock();
  const session = createActor(machine, {
    clock: timers,
    ...(earlier?.stored && { snapshot: earlier.stored }),
    input: {
      appSettings: parseAppSettings({ connectInstanceUrl: 'https://example.my.connect.aws', ...appSettings })
        .appSettings,
      isForgetful,
    },
  }).start();
  // An earlier page's contacts are still live.
  if (!earlier) telephony.setContacts([]);
  followTelephony(session, telephony, localClock);
  followTabs(session, tabs);

  const contacts = new Map<string, ContactSnapshot>();
  const publish = (at: number): void => {
    telephony.setContacts([...contacts.values()], at);
  };
  const set = (contact: ContactSnapshot): void => {
    contacts.set(contact.contactId, contact);
    publish(contact.stateSince);
  };
  return {
    clock,
    ticketing,
    telephony,
    workspace,
    tabs,
    recordingControl,
    transcripts,
    voiceId,
    timeline,
    notices,
    dialProblems,
    /** The queues mapped to brands; tests add rows. */
    mappings,
    /** The timers of the machines. */
    timers,
    session,
    /** Connect says this about a contact. */
    set,
    /** Connect lets a contact go. */
    clear(contactId: string, at: number): void {
      contacts.delete(contactId);
      publish(at);
    },
    /** The contacts the session still sees to. */
    open: () => session.getSnapshot().context.contacts.map(({ contactId }) => contactId),
    /** Where the call and the work on its ticket stand; `gone` when the session has forgotten it. */
    stateOf(contactId: string) {
      const contact = session.getSnapshot().context.contacts.find((entry) => entry.contactId === contactId);
      if (!contact) return 'gone';
      const { call, ticket } = contact.actor.getSnapshot().value;
      return { call, ticket: typeof ticket === 'string' ? ticket : Object.keys(ticket)[0] };
    },
    /** What is known about a contact the session sees to. */
    contextOf(contactId: string) {
      const contact = session.getSnapshot().context.contacts.find((entry) => entry.contactId === contactId);
      if (!contact) throw new Error(`There is no contact ${contactId}.`);
      return contact.actor.getSnapshot().context;
    },
    reasons: () => timeline.filter((entry) => entry.kind === 'decision').map((entry) => entry.reason),
  };
}
