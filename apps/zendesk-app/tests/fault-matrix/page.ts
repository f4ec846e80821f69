import { createChatTranscripts } from '@patchcord/connect-adapter';
import { parseAppSettings, type AppSettings } from '@patchcord/contact-attributes';
import {
  followTabs,
  followTelephony,
  fromStoredSession,
  provideSessionPorts,
  toStoredSession,
  type agentSessionMachine,
  type ContactNotice,
  type DialProblem,
} from '@patchcord/contact-lifecycle';
import type { TabInView, TimelineEntry } from '@patchcord/contact-ports';
import {
  FakeRecordingControl,
  FakeTabWatch,
  FakeTelephony,
  FakeVoiceId,
} from '@patchcord/contact-ports/testing';
import { createOutbox, keepSession, type DurableOutbox } from '@patchcord/outbox';
import { createTicketing } from '@patchcord/zendesk-adapter';
import { createActor, type Actor } from 'xstate';
import { agentId } from './account.js';
import type { ConnectSide } from './connect-side.js';
import { createLineClient } from './line-client.js';
import { PageClock } from './page-clock.js';
import type { PageStores, StoresOfPage } from './page-stores.js';
import type { WorldClock } from './world-clock.js';
import type { Caller, ZendeskLine } from './zendesk-line.js';

/** What the agent saw of a page, and what the page wrote down. */
export interface Witness {
  readonly pops: { readonly page: string; readonly kind: 'ticket' | 'user'; readonly id: number }[];
  readonly notices: { readonly page: string; readonly notice: ContactNotice }[];
  readonly dialProblems: DialProblem[];
  readonly journal: (Omit<TimelineEntry, 'at'> & { readonly page: string })[];
}

export interface PageSurroundings {
  readonly name: string;
  /** Of the code that it runs. */
  readonly release: string;
  readonly clock: WorldClock;
  readonly line: ZendeskLine;
  readonly connect: ConnectSide;
  readonly stores: PageStores;
  readonly witness: Witness;
  readonly tab: TabInView;
  readonly onGone: () => void;
}

const appSettings: AppSettings = parseAppSettings({
  connectInstanceUrl: 'https://example.my.connect.aws',
  defaultCountry: 'US',
}).appSettings;

/** The product in one page: its session, its outbox and its Zendesk adapter, without a face. */
export class Page implements Caller {
  readonly name: string;
  /** Undefined until it is known what an earlier page left. */
  session: Actor<typeof agentSessionMachine> | undefined;
  readonly outbox: DurableOutbox;
  readonly clock: PageClock;
  readonly tabs = new FakeTabWatch();
  isGone = false;
  readonly #telephony = new FakeTelephony();
  readonly #connect: ConnectSide;
  readonly #onGone: () => void;
  readonly #closeChats: () => void;

  constructor({ name, release, clock, line, connect, stores, witness, tab, onGone }: PageSurroundings) {
    this.name = name;
    this.#onGone = onGone;
    this.clock = new PageClock(clock);
    this.#connect = connect;
    this.tabs.show(tab);
    const ticketing = createTicketing({
      client: createLineClient((request) => line.request(request, this)),
      appId: 735264,
      agent: { id: agentId },
      defaultCountry: appSettings.defaultCountry,
      wantsBrandNames: () => false,
      clock: this.clock,
    });
    const own = stores.openFor(() => this.isGone);
    this.outbox = createOutbox({
      openStore: own.openOutboxStore,
      deliver: (intent, options) => ticketing.deliver(intent, options),
      clock: this.clock,
      random: () => 0.5,
    });
    const { connect: streams, close } = connect.chat.openFor();
    this.#closeChats = close;
    const transcripts = createChatTranscripts({
      connect: streams,
      openStore: own.openTranscriptStore,
      clock: this.clock,
      random: () => 0.5,
    });
    const machine = provideSessionPorts({
      ticketing,
      outbox: this.outbox,
      clock: this.clock,
      random: () => 0.5,
      telephony: {
        dial: async (number) => {
          connect.orders.push(number);
        },
      },
      workspace: {
        popTicket: async (id) => {
          witness.pops.push({ page: name, kind: 'ticket', id });
        },
        popUser: async (id) => {
          witness.pops.push({ page: name, kind: 'user', id });
        },
      },
      recordingControl: new FakeRecordingControl(),
      transcripts,
      voiceId: new FakeVoiceId(),
      journal: {
        record: (entry) => witness.journal.push({ ...entry, page: name }),
        getEntries: () => [],
      },
      tellAgent: (_, notice) => witness.notices.push({ page: name, notice }),
      tellDialProblem: (problem) => witness.dialProblems.push(problem),
    });
    void this.#start(machine, own, release);
  }

  async #start(
    machine: typeof agentSessionMachine,
    { session: store }: StoresOfPage,
    release: string,
  ): Promise<void> {
    const stored = await store?.read();
    await this.outbox.load();
    if (this.isGone) return;
    const snapshot = fromStoredSession(stored, { release, appSettings });
    const session = createActor(machine, {
      clock: this.clock.timers,
      input: { appSettings, isForgetful: store === undefined },
      ...(snapshot && { snapshot }),
      inspect: ({ type }) => {
        if (type === '@xstate.snapshot' && this.session) keeping?.changed();
      },
    });
    const keeping =
      store &&
      keepSession({
        store,
        read: () => toStoredSession(session, release),
        onFailure: (cause) => {
          throw cause;
        },
      });
    this.session = session;
    session.start();
    followTelephony(session, this.#telephony);
    followTabs(session, this.tabs);
    this.#connect.connect(this.#telephony);
  }

  /** From here on nothing happens in it any more: no timer, no answer, no word of Connect's, nothing stored. */
  die(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.clock.end();
    this.#connect.disconnect(this.#telephony);
    this.#closeChats();
    this.#onGone();
  }

  /** What is still to be done here; empty when nothing is. */
  get leftovers(): readonly string[] {
    const contacts = this.session?.getSnapshot().context.contacts ?? [];
    return [
      ...contacts.map(
        ({ contactId, actor }) => `contact ${contactId} in ${JSON.stringify(actor.getSnapshot().value)}`,
      ),
      ...this.outbox
        .getEntries()
        .map(({ intent, status, lastError }) => `${intent.key} ${status} ${lastError?.message ?? ''}`),
      ...(this.clock.pending > 0 ? [`${String(this.clock.pending)} timers`] : []),
    ];
  }
}
