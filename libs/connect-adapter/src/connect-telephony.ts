import { type Clock, PortError, type Telephony, type TelephonySnapshot } from '@patchcord/contact-ports';
import { callStreams, type CallStreamsOptions } from './call-streams.js';
import { type AudioOwner, watchAudioOwner } from './audio-owner.js';
import type { ConnectLinks } from './connect-links.js';
import type { ConnectStreams, StreamsAgent, StreamsSubscription } from './connect-types.js';
import { type ConnectionWatchOptions, createConnectionWatch } from './connection-watch.js';
import { isLiveCall } from './is-live-call.js';
import { isSameData } from './is-same-data.js';
import { keepUnchanged } from './keep-unchanged.js';
import { orderCall } from './order-call.js';
import { readContacts } from './read-contacts.js';
import { readObservedAt } from './read-observed-at.js';
import type { SignInWindow } from './sign-in-window.js';
import { subscribeToConnection } from './subscribe-to-connection.js';
import { toAgentSnapshot } from './to-agent-snapshot.js';
import { toContactSnapshot } from './to-contact-snapshot.js';

export interface ConnectTelephonyOptions extends Omit<
  ConnectionWatchOptions,
  'onStatus' | 'holdsCall' | 'askForSign'
> {
  readonly connect: ConnectStreams;
  readonly clock: Clock;
  readonly links: ConnectLinks;
  readonly signInWindow: SignInWindow;
  /** Whether Connect's page carries the audio. */
  readonly hasAudio: boolean;
  /** Gets every exception of ours: Streams swallows those in its callbacks. */
  readonly onProblem: (problem: unknown) => void;
}

export interface ConnectTelephony {
  readonly telephony: Telephony;
  /** The agent came back from the sign-in window, or closed it. */
  signInLeft(): void;
  stop(): void;
}

const commandTimeout = 10_000;

/**
 * Streams as a telephony port. Every update of Streams is read as a whole: its events have holes that only the
 * data close (connect.md, section 4.8). Call it right after `initCCP`: subscriptions made later miss updates.
 */
export function createConnectTelephony(options: ConnectTelephonyOptions): ConnectTelephony {
  const { connect, clock, links, signInWindow, hasAudio, onProblem } = options;
  const listeners = new Set<{ readonly listener: (snapshot: TelephonySnapshot) => void }>();
  const subscriptions: StreamsSubscription[] = [];
  let snapshot: TelephonySnapshot = {
    status: 'connecting',
    agent: undefined,
    contacts: undefined,
    observedAt: undefined,
  };
  let knownAgent: StreamsAgent | undefined;
  let isReadDue = false;
  let stopped = false;
  /** As long as it is not known, it may be this page. */
  let audioOwner: AudioOwner = 'unknown';
  const commands: CallStreamsOptions = {
    clock,
    timeout: commandTimeout,
    isSignedOut: () => snapshot.status === 'signedOut' || snapshot.status === 'signingIn',
  };

  const attempt = (action: () => void): void => {
    if (stopped) return;
    try {
      action();
    } catch (problem) {
      onProblem(problem);
    }
  };
  const change = (next: TelephonySnapshot): void => {
    if (isSameData(next, snapshot)) return;
    snapshot = next;
    for (const { listener } of [...listeners]) {
      attempt(() => {
        listener(snapshot);
      });
    }
  };
  const watch = createConnectionWatch({
    ...options,
    holdsCall: () => hasAudio && audioOwner !== 'elsewhere' && (snapshot.contacts ?? []).some(isLiveCall),
    askForSign: () => {
      connect.core.getUpstream?.().sendUpstream('synchronize');
    },
    onStatus: (status) => {
      change({ ...snapshot, status });
    },
  });

  const read = (agent: StreamsAgent): void => {
    const observedAt = readObservedAt(agent, clock.now());
    const contacts = readContacts(agent).map((contact) => toContactSnapshot(contact, observedAt, links));
    const agentSnapshot = toAgentSnapshot(agent);
    // The page repeats its last update when it is loaded; that heals nothing.
    const isNews = snapshot.status !== 'ready' || observedAt !== snapshot.observedAt;
    change({
      status: isNews ? 'ready' : snapshot.status,
      agent: isSameData(agentSnapshot, snapshot.agent) ? snapshot.agent : agentSnapshot,
      contacts: keepUnchanged(snapshot.contacts, contacts),
      observedAt,
    });
    if (!isNews) return;
    signInWindow.close();
    watch.online();
  };
  /** Streams fires several events for one update: it is read once, when all of them are out. */
  const readSoon = (agent: StreamsAgent): void => {
    knownAgent = agent;
    if (isReadDue) return;
    isReadDue = true;
    queueMicrotask(() => {
      isReadDue = false;
      attempt(() => {
        read(agent);
      });
    });
  };

  const audioOwnerWatch = watchAudioOwner({
    connect,
    clock,
    onChange: (owner) => {
      // A worker that is gone does not answer: what it said last still holds.
      if (owner !== 'unknown') audioOwner = owner;
    },
  });
  const unsubscribe = subscribeToConnection(connect, watch, (callback) => (data) => {
    attempt(() => {
      callback(data);
    });
  });
  subscriptions.push(
    connect.agent((agent) => {
      attempt(() => {
        readSoon(agent);
        if (hasAudio) audioOwnerWatch.askAgain();
        subscriptions.push(agent.onRefresh(readSoon));
      });
    }),
  );

  const expectAgent = (): StreamsAgent => {
    if (knownAgent && !stopped) return knownAgent;
    throw new PortError('unavailable', 'The softphone has not come up yet.');
  };

  const telephony: Telephony = {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      const entry = { listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    setAgentState: async (name) => {
      const agent = expectAgent();
      const state = agent.getAgentStates().find((candidate) => candidate.name === name);
      if (!state) throw new PortError('not-found', `No agent state is called "${name}".`);
      await callStreams(
        'setState',
        (callbacks) => {
          agent.setState(state, callbacks, { enqueueNextState: true });
        },
        commands,
      );
    },
    dial: async (number, queueId) => {
      const agent = expectAgent();
      await orderCall(number, queueId, { ...commands, agent, connect, contacts: snapshot.contacts });
    },
    signIn: () => {
      if (snapshot.status !== 'ready') watch.signInOpened(signInWindow.open());
    },
    reconnect: watch.reconnect,
  };

  return {
    telephony,
    signInLeft: watch.signInLeft,
    stop: () => {
      stopped = true;
      watch.stop();
      audioOwnerWatch.stop();
      unsubscribe();
      for (const subscription of subscriptions) subscription.unsubscribe();
      listeners.clear();
    },
  };
}
