import { chatOrders } from './chat/chat-orders.js';
import { mediaLost, mediaUp } from './call-audio.js';
import type { AudioSession } from './call-audio.js';
import { destroyConnection, holdConnection, muteConnection, sendDigits } from './connection-orders.js';
import {
  acceptContact,
  agentHangsUp,
  answerDial,
  clearContact,
  customerHangsUp,
  failDial,
  failMedia,
  missContact,
  offerAgain,
  pickUp,
  rejectContact,
  rescindContact,
  vanishContact,
} from './contact-life.js';
import { dialContact } from './dial-contact.js';
import type { DialOrder } from './dial-contact.js';
import { dialFailures } from './dialling-mode.js';
import type { DiallingMode } from './dialling-mode.js';
import { driveTime } from './drive-time.js';
import { EngineError } from './engine-error.js';
import { createEngineCore } from './engine-core.js';
import type { EngineCore, EngineOptions } from './engine-core.js';
import { offerContact } from './offer-contact.js';
import type { ContactOrder } from './offer-contact.js';
import { setAgentState } from './set-agent-state.js';
import { setMonitorStatus, startMonitoring, stopMonitoring } from './monitor-contact.js';
import type { MonitorMode } from './monitor-contact.js';
import { changedRecording } from './recording.js';
import type { RecordingOrder } from './recording.js';
import { addParty, answerLeg, conference, failLeg, toggleHold, transferCold } from './third-parties.js';
import type { AddedParty } from './third-parties.js';
import type { Destination } from './destination.js';
import { customerLeg } from './simulated-contact.js';
import type { DeskPhone, SimulatedContact } from './simulated-contact.js';
import { voiceIdOrders } from './voice-id/voice-id-orders.js';
import { chainAfter, offerWork, queueWork } from './work/order-work.js';
import type { WorkOrder } from './work/pending-work.js';
import { expireWork, pauseTask, resumeTask } from './work/work-orders.js';

/** What can happen to a contact from outside; each throws `not-found` or `invalid-state`. */
export const contactActions = {
  accept: (core, contact) => {
    acceptContact(core, contact, 'elsewhere');
  },
  reject: rejectContact,
  miss: missContact,
  'customer-hangup': customerHangsUp,
  'agent-hangup': agentHangsUp,
  clear: clearContact,
  rescind: rescindContact,
  vanish: vanishContact,
  'fail-media': failMedia,
  'fail-dial': (core, contact) => {
    failDial(core, contact);
  },
  answer: answerDial,
  busy: (core, contact) => {
    failDial(core, contact, dialFailures.busy);
  },
  'bad-address': (core, contact) => {
    failDial(core, contact, dialFailures['bad-address']);
  },
  'no-answer': (core, contact) => {
    failDial(core, contact, dialFailures['no-answer']);
  },
  'offer-again': offerAgain,
  hold: (core, contact) => {
    holdConnection(core, contact, customerLeg(contact).connectionId, 'hold');
  },
  resume: (core, contact) => {
    if (contact.channel === 'task') resumeTask(core, contact);
    else holdConnection(core, contact, customerLeg(contact).connectionId, 'connected');
  },
  pause: pauseTask,
  expire: expireWork,
  leave: agentHangsUp,
  'pick-up': pickUp,
  conference,
  swap: toggleHold,
  listen: (core, contact) => {
    setMonitorStatus(core, contact, 'SILENT_MONITOR');
  },
  'barge-in': (core, contact) => {
    setMonitorStatus(core, contact, 'BARGE');
  },
  'stop-monitoring': stopMonitoring,
} satisfies Record<string, (core: EngineCore, contact: SimulatedContact) => void>;

export type ContactAction = keyof typeof contactActions;

/** What can happen to one leg of a contact; each throws `not-found` or `invalid-state`. */
export const legActions = {
  drop: destroyConnection,
  hold: (core, contact, connectionId) => {
    holdConnection(core, contact, connectionId, 'hold');
  },
  resume: (core, contact, connectionId) => {
    holdConnection(core, contact, connectionId, 'connected');
  },
  answer: answerLeg,
  fail: failLeg,
} satisfies Record<string, (core: EngineCore, contact: SimulatedContact, connectionId: string) => void>;

export type LegAction = keyof typeof legActions;

/** Of a report that names none. */
const someSession: AudioSession = { sessionId: '', page: undefined };

/** The contacts and agents of one instance; it outlives every page. */
export type ContactEngine = ReturnType<typeof createContactEngine>;

/** Starts the engine of a world. Orders throw `EngineError` and then change nothing. */
export function createContactEngine(options: EngineOptions) {
  const core = createEngineCore(options);
  const stopTime = driveTime(core);
  const on = (contactId: string, work: (contact: SimulatedContact) => void) => {
    core.change(core.contact(contactId).agentId, () => {
      work(core.contact(contactId));
    });
  };
  return {
    world: core.world,
    clock: core.clock,
    timing: core.timing,
    contacts: () => core.contacts(),
    contact: (contactId: string) => core.contact(contactId),
    present: (agentId: string) => core.present(agentId),
    session: (agentId: string) => core.session(agentId),
    chat: chatOrders(core),
    offer: (order: ContactOrder) => core.change(order.agentId, () => offerContact(core, order)),
    /** Offers a task, an e-mail or a hologram at once. */
    offerWork: (agentId: string, order: WorkOrder) =>
      core.change(agentId, () => offerWork(core, agentId, order)),
    /** Takes work in for whoever is free when it is due; with a token that is known it changes nothing. */
    queueWork: (order: WorkOrder, destination: Destination, token?: string) =>
      core.change('all', () => queueWork(core, order, destination, token)),
    pendingWork: () => core.workBook.pending,
    chainAfter: (previousContactId: string | undefined) => chainAfter(core, previousContactId),
    ...voiceIdOrders(core),
    dialling: () => core.dialling,
    /** What becomes of the calls that are dialled from now on. */
    setDialling: (mode: DiallingMode) => {
      core.dialling = mode;
    },
    dial: (order: DialOrder) => core.change(order.agentId, () => dialContact(core, order)),
    act: (contactId: string, action: ContactAction) => {
      on(contactId, (contact) => {
        contactActions[action](core, contact);
      });
    },
    acceptInPage: (contactId: string) => {
      on(contactId, (contact) => {
        acceptContact(core, contact, 'page');
      });
    },
    /** A paused task goes on. */
    resumeTask: (contactId: string) => {
      on(contactId, (contact) => {
        resumeTask(core, contact);
      });
    },
    actOnLeg: (contactId: string, connectionId: string, action: LegAction) => {
      on(contactId, (contact) => {
        legActions[action](core, contact, connectionId);
      });
    },
    /** Calls a third party in; the customer waits. */
    addParty: (contactId: string, destination: Destination) =>
      demandDone(
        core.change(core.contact(contactId).agentId, () =>
          addParty(core, core.contact(contactId), destination),
        ),
      ),
    /** Hands the call over, and the agent leaves at once. */
    transferCold: (contactId: string, destination: Destination) =>
      demandDone(
        core.change(core.contact(contactId).agentId, () =>
          transferCold(core, core.contact(contactId), destination),
        ),
      ),
    /** A supervisor begins to watch; the id of their own contact. */
    monitor: (contactId: string, supervisorId: string, mode: MonitorMode) =>
      core.change(supervisorId, () => startMonitoring(core, core.contact(contactId), supervisorId, mode)),
    changeRecording: (contactId: string, order: RecordingOrder) => {
      on(contactId, (contact) => {
        contact.recording = changedRecording(contact, order, core.clock.now());
      });
    },
    muteConnection: (contactId: string, connectionId: string, mute: boolean) => {
      on(contactId, (contact) => {
        muteConnection(contact, connectionId, mute);
      });
    },
    sendDigits: (contactId: string, connectionId: string, digits: string) => {
      on(contactId, (contact) => {
        sendDigits(contact, connectionId, digits);
      });
    },
    /** A page's softphone carries the sound, or does no longer. */
    reportMedia: (contactId: string, connectionId: string, isUp: boolean, session = someSession) => {
      on(contactId, (contact) => {
        if (isUp) mediaUp(core, contact, connectionId, session);
        else mediaLost(core, contact, connectionId, session.sessionId);
      });
    },
    /** Sets attributes; `null` removes one. */
    updateAttributes: (contactId: string, changes: Readonly<Record<string, string | null>>) => {
      on(contactId, (contact) => {
        const merged = Object.entries({ ...contact.attributes, ...changes });
        contact.attributes = Object.fromEntries(
          merged.filter((entry): entry is [string, string] => entry[1] !== null),
        );
      });
    },
    setAgentState: (agentId: string, stateName: string, enqueue: boolean) => {
      core.change(agentId, () => {
        setAgentState(core, agentId, stateName, enqueue);
      });
    },
    /** Pages learn of it with the configuration: every 30 seconds, or when they are loaded. */
    setPermissions: (agentId: string, permissions: readonly string[]) => {
      core.change(agentId, () => {
        core.session(agentId).permissions = permissions;
      });
    },
    /** Sets tags of a user; `null` removes one. */
    setTags: (agentId: string, changes: Readonly<Record<string, string | null>>) => {
      const session = core.session(agentId);
      const merged = Object.entries({ ...session.tags, ...changes });
      session.tags = Object.fromEntries(
        merged.filter((entry): entry is [string, string] => entry[1] !== null),
      );
    },
    /** Holds for contacts that are offered from now on. */
    setPhone: (agentId: string, softphoneEnabled?: boolean, deskPhone?: DeskPhone) => {
      core.change(agentId, () => {
        const session = core.session(agentId);
        session.softphoneEnabled = softphoneEnabled ?? session.softphoneEnabled;
        session.deskPhone = deskPhone ?? session.deskPhone;
      });
    },
    /** All of `work` in one snapshot, or nothing of it. */
    batch: <Result>(work: () => Result) => core.change('all', work),
    onChange: (listener: () => void) => core.onChange(listener),
    /** Has every listener look again, though nothing changed. */
    wake: () => {
      core.wake();
    },
    reset: () => {
      core.reset();
    },
    close: stopTime,
  };
}

/** A transfer that failed has left its trace in the chat, and is refused nevertheless. */
function demandDone(added: AddedParty): AddedParty {
  if (added.failure !== undefined) throw new EngineError('invalid-state', added.failure);
  return added;
}
