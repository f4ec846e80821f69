import { createChatTranscripts, openTranscriptStore } from '@patchcord/connect-adapter';
import {
  type ContactWorkspace,
  followTabs,
  followTelephony,
  fromStoredSession,
  provideSessionPorts,
  toStoredSession,
} from '@patchcord/contact-lifecycle';
import {
  type Clock,
  type Milliseconds,
  type Notice,
  systemClock,
  type TabWatch,
  type Workspace,
} from '@patchcord/contact-ports';
import {
  createOutbox,
  keepSession,
  openOutboxStore,
  openSessionStore,
  type SessionKeeping,
} from '@patchcord/outbox';
import { countTicketUpdates, type ContactRequest } from '@patchcord/zendesk-adapter';
import { createActor } from 'xstate';
import { createReloadGuard } from '../audio/guard-reload.js';
import type { AgentAction } from '../ownership/agent-action.js';
import type { Ownership, OwnershipEnd } from '../ownership/elect-owner.js';
import type { SharedView } from '../ownership/shared-view.js';
import { checkOwner } from './check-owner.js';
import { describeDialProblem } from './describe-dial-problem.js';
import { dropCopies } from './drop-copies.js';
import { followSession } from './follow-session.js';
import { guardUnsent } from './guard-unsent.js';
import { listenToAgent } from './listen-to-agent.js';
import { listenToAssignment } from './listen-to-assignment.js';
import { listenToUnsent } from './listen-to-unsent.js';
import type { PreparedTab } from './prepare-tab.js';
import { isForAdministrators, presentNotice } from './present-notice.js';
import { within } from './within.js';

/** All that is done for contacts, by the one tab that does it. */
export interface RunningSession {
  /** Carries out what the agent did, in whichever tab. */
  perform(action: AgentAction): void;
  /** Ends it: from now on nothing is begun. Resolves when what was under way is done, or has had its time. */
  stop(how: OwnershipEnd): Promise<void>;
}

export interface RunSessionOptions {
  readonly tab: PreparedTab;
  /** The Zendesk that the agent looks at. */
  readonly workspace: ContactWorkspace & Workspace;
  /** What the agent looks at in it. */
  readonly tabs: TabWatch;
  readonly ownership: Pick<Ownership, 'confirm'>;
  readonly onView: (shared: SharedView) => void;
  /** Hands the agent a file, where they asked for it. */
  readonly saveFile: (fileName: string, text: string) => void;
  readonly clock?: Clock;
}

/** Storage that does not answer is as none. */
const storageLimit: Milliseconds = 2_000;
/** A request that takes longer is left behind: whoever goes on looks for what it wrote. */
const stopLimit: Milliseconds = 5_000;

/** Goes on with the contacts where another tab, or this one before it was loaded again, left off. */
export async function runSession(options: RunSessionOptions): Promise<RunningSession> {
  const { clock = systemClock, onView, ownership, saveFile, tab, tabs, workspace } = options;
  const { agent, agentKey, appSettings, connect, journal, mappings, release, telephony, ticketing } = tab;
  const tell = (notice: Notice): void => {
    workspace.notify(notice).catch(reportError);
  };
  const owner = checkOwner(ownership);

  let isLive: (contactId: string) => boolean = () => false;

  const outbox = createOutbox({
    openStore: () => openOutboxStore(`patchcord-outbox-${agentKey}`),
    countUpdates: countTicketUpdates,
    deliver: async (intent, delivery) => {
      await owner.assert();
      // Asked again for each write: it may wait for minutes until Zendesk's limit lets it go.
      const isBacklog = !isLive(intent.contactId);
      return ticketing.deliver(intent, { ...delivery, beforeWrite: owner.assert, isBacklog });
    },
  });
  const opening = openSessionStore(`patchcord-session-${agentKey}`);
  const store = await within(opening, storageLimit, clock).catch(() => undefined);
  const reading = Promise.resolve(store?.read());
  const stored = await within(reading, storageLimit, clock).catch(() => undefined);
  await outbox.load();

  const transcripts = createChatTranscripts({
    connect,
    clock,
    openStore: () => openTranscriptStore(`patchcord-transcripts-${agentKey}`),
  });

  let keeping: SessionKeeping | undefined;
  const snapshot = fromStoredSession(stored, { release, appSettings });
  const session = createActor(
    provideSessionPorts({
      ticketing,
      ticketingFor: (contactId) => ticketing.forContact(contactId),
      telephony: {
        dial: async (...order) => {
          await owner.assert();
          return telephony.dial(...order);
        },
      },
      outbox,
      workspace,
      recordingControl: tab.recordingControl,
      transcripts,
      voiceId: tab.voiceId,
      journal,
      mapping: mappings.getQueueBrands,
      tellAgent: (contactId, notice) => {
        if (agent.role !== 'admin' && isForAdministrators(notice)) return;
        const told = session
          .getSnapshot()
          .context.contacts.find((contact) => contact.contactId === contactId);
        tell(presentNotice(notice, told?.actor.getSnapshot().context.contact.channel));
      },
      tellDialProblem: (problem) => {
        tell({ kind: 'warning', text: describeDialProblem(problem) });
      },
    }),
    {
      input: { appSettings, isForgetful: store === undefined },
      ...(snapshot && { snapshot }),
      inspect: ({ type }) => {
        if (type === '@xstate.snapshot') keeping?.changed();
      },
    },
  );
  const stopShowing = followSession({ session, outbox, clock, facts: tab.facts, onView });
  if (store) {
    // Without a storage the contacts are adopted, from Connect and Zendesk.
    keeping = keepSession({
      store: {
        // What a tab that slept has to keep is out of date.
        put: async (kept) => {
          if (await ownership.confirm()) await store.put(kept);
        },
        clear: async () => {
          if (await ownership.confirm()) await store.clear();
        },
      },
      read: () => toStoredSession(session, release),
      onFailure: () => {
        session.send({ type: 'storage.changed', isForgetful: true });
      },
      onRecovery: () => {
        session.send({ type: 'storage.changed', isForgetful: false });
      },
      clock,
    });
  }
  session.start();
  isLive = (contactId) =>
    session.getSnapshot().context.contacts.some(({ listed }) => listed?.contactId === contactId);
  const stopFollowing = [
    guardUnsent(outbox, session, createReloadGuard(window)),
    mappings.follow((brandQueues) => {
      session.send({ type: 'configuration.changed', brandQueues });
    }),
    followTelephony(session, telephony, clock),
    followTabs(session, tabs),
  ];

  // Out of the document: it only stands between what the agent did, in whichever tab, and those who carry it out.
  const deeds = document.createElement('div');
  const requests = new Set<(request: ContactRequest) => void>();
  listenToAgent({ softphone: deeds, session, telephony, outbox, workspace });
  listenToUnsent({
    ...{ softphone: deeds, outbox, workspace, clock, saveFile },
    transcriptOf: (contactId) => {
      const { contacts } = session.getSnapshot().context;
      const contact = contacts.findLast((each) => each.contactId === contactId);
      return contact?.actor.getSnapshot().context.transcript;
    },
  });
  listenToAssignment({
    softphone: deeds,
    session,
    workspace,
    sharing: {
      onRequest: (listener) => {
        requests.add(listener);
        return () => requests.delete(listener);
      },
    },
  });
  const dial = dropCopies(clock, ({ number, ticketId, userId }: Dialout) => {
    session.send({ type: 'dial.requested', number, ticketId, userId });
  });

  return {
    perform: (action) => {
      switch (action.type) {
        case 'event':
          deeds.dispatchEvent(action.event);
          return;
        case 'dialout':
          dial(action.dialout);
          return;
        case 'request':
          for (const listener of requests) listener(action.request);
      }
    },
    stop: async (how) => {
      owner.end();
      keeping?.stop();
      stopShowing();
      for (const stop of stopFollowing) stop();
      transcripts.stop();
      const last = toStoredSession(session, release);
      session.stop();
      const keepingLast = how === 'handedOver' ? store?.put(last).catch(() => store.clear()) : undefined;
      const ending = Promise.all([keepingLast, outbox.stop()]);
      await within(ending, stopLimit, clock).catch(() => undefined);
    },
  };
}

type Dialout = Extract<AgentAction, { readonly type: 'dialout' }>['dialout'];
