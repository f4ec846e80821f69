import type {
  AgentStateData,
  ConnectStreams,
  ContactData,
  StreamsAgent,
  RoutingProfileData,
  StreamsCallbacks,
  StreamsEndpoint,
  StreamsMasterAnswer,
} from '../src/connect-types.js';

/** The parts of an agent update that Streams keeps (connect.md, section 4.4). */
export interface AgentUpdate {
  readonly state: { readonly name: string; readonly type: string; readonly startTimestamp: Date };
  readonly nextState?: { readonly name: string } | undefined;
  readonly agentAvailabilityState: { readonly state: string };
  readonly contacts: readonly ContactData[];
  readonly permissions: readonly string[];
  readonly snapshotTimestamp: Date;
}

export const agentStates: readonly AgentStateData[] = [
  { agentStateARN: 'arn:available', name: 'Available', type: 'routable' },
  { agentStateARN: 'arn:lunch', name: 'Lunch', type: 'not_routable' },
  { agentStateARN: 'arn:offline', name: 'Offline', type: 'offline' },
];

export const routingProfile: RoutingProfileData = {
  queues: [
    { name: 'Support', queueARN: 'arn:support' },
    { name: null, queueARN: 'arn:agent' },
    { name: 'Sales EU', queueARN: 'arn:sales' },
  ],
  defaultOutboundQueue: { name: 'BasicQueue', queueARN: 'arn:basic' },
};

export const availableAgent: AgentUpdate = {
  state: { name: 'Available', type: 'routable', startTimestamp: new Date('2026-01-15T08:59:00Z') },
  agentAvailabilityState: { state: 'Available' },
  contacts: [],
  permissions: ['outboundCall'],
  snapshotTimestamp: new Date('2026-01-15T09:00:00Z'),
};

/**
 * Streams as far as the adapter sees it: one event bus whose handlers' exceptions are swallowed, and an agent that
 * always reads the newest data. A test says what arrives, and reads what was asked.
 */
export function createStreamsStub() {
  const handlers = new Map<string, Set<(data?: unknown) => void>>();
  const initialisations: { readonly container: HTMLElement; readonly options: unknown }[] = [];
  const stateRequests: {
    readonly state: AgentStateData;
    readonly callbacks: StreamsCallbacks;
    readonly options: unknown;
  }[] = [];
  const orders: {
    readonly number: string | undefined;
    readonly queueARN: string;
    readonly timeout: number;
    readonly callbacks: StreamsCallbacks;
  }[] = [];
  const numbers = new Map<StreamsEndpoint, string>();
  const connections = new Map<string, object>();
  const touched: string[] = [];
  const dropped: string[] = [];
  const deviceOrders: (readonly [use: string, deviceId: string])[] = [];
  const sound: {
    /** What the worker answers to the question who is master of the softphone. */
    master: StreamsMasterAnswer | 'failure' | 'silence' | 'terminated';
    devices: unknown;
  } = { master: 'silence', devices: [] };
  let data: AgentUpdate | undefined;
  let terminations = 0;

  const subscribe = (event: string, handler: (data?: unknown) => void) => {
    const known = handlers.get(event) ?? new Set();
    handlers.set(event, known.add(handler));
    return { unsubscribe: () => known.delete(handler) };
  };
  const fire = (event: string, payload?: unknown): void => {
    for (const handler of [...(handlers.get(event) ?? [])]) {
      try {
        handler(payload);
      } catch {
        // Streams logs it and goes on.
      }
    }
  };
  const current = (): AgentUpdate => {
    if (!data) throw new Error('No agent data is available yet!');
    return data;
  };
  const agent: StreamsAgent = {
    getName: () => 'Ada Agent',
    getConfiguration: () => ({ username: 'ada' }),
    getState: () => current().state,
    getAvailabilityState: () => current().agentAvailabilityState,
    getNextState: () => current().nextState,
    getAgentStates: () => [...agentStates],
    getContacts: () =>
      current().contacts.map((contactData) => ({
        toSnapshot: () => ({ contactData }),
        getAgentConnection: () => {
          touched.push(contactData.contactId);
          const connection = connections.get(contactData.contactId);
          if (!connection) throw new Error(`The connections of ${contactData.contactId} were touched.`);
          return connection;
        },
      })),
    getRoutingProfile: () => routingProfile,
    getPermissions: () => current().permissions,
    connect: (endpoint, { queueARN, timeout, success, failure }) =>
      void orders.push({
        number: numbers.get(endpoint),
        queueARN,
        timeout,
        callbacks: { success, failure },
      }),
    toSnapshot: () => ({ agentData: { snapshot: current() } }),
    setState: (state, callbacks, options) => void stateRequests.push({ state, callbacks, options }),
    setMicrophoneDevice: (deviceId) => void deviceOrders.push(['microphone', deviceId]),
    setSpeakerDevice: (deviceId) => void deviceOrders.push(['speaker', deviceId]),
    setRingerDevice: (deviceId) => void deviceOrders.push(['ringer', deviceId]),
    onRefresh: (callback) =>
      subscribe('agent::refresh', () => {
        callback(agent);
      }),
  };
  const connect: ConnectStreams = {
    core: {
      initCCP: (container, options) => void initialisations.push({ container, options }),
      terminate: () => void (terminations += 1),
      getEventBus: () => ({ subscribe }),
      getFrameMediaDevices: () => Promise.resolve(sound.devices),
      getMasterClient: () => ({
        call: (_, __, { success, failure }) => {
          if (sound.master === 'terminated') throw new Error('No such method exists on NULL client');
          if (sound.master === 'failure') failure();
          else if (sound.master !== 'silence') success(sound.master);
        },
      }),
      mediaFactory: { destroy: (connectionId) => void dropped.push(connectionId) },
    },
    Agent: function () {
      current();
      return agent;
    } as unknown as ConnectStreams['Agent'],
    Endpoint: {
      byPhoneNumber: (number) => {
        const endpoint = { endpointARN: '' };
        numbers.set(endpoint, number);
        return endpoint;
      },
    },
    agent: (callback) =>
      subscribe('agent::init', () => {
        callback(agent);
      }),
  };

  return {
    connect,
    agent,
    /** The agent's connections that may be looked at, by contact id. */
    connections,
    /** Each look at the connections of a contact. */
    touched,
    /** The agent's connections whose sessions were given up. */
    dropped,
    /** What Connect's page and worker answer about sound. */
    sound,
    /** The devices that Connect's page was asked to use. */
    deviceOrders,
    initialisations,
    stateRequests,
    /** The calls that were ordered. */
    orders,
    terminations: () => terminations,
    fire,
    /** How many handlers are registered. */
    subscriptions: () => [...handlers.values()].reduce((sum, known) => sum + known.size, 0),
    /** An `agent::update` arrives: the first fires `init`, and each a refresh. */
    update: (next: AgentUpdate): void => {
      const isFirst = data === undefined;
      data = next;
      if (isFirst) fire('agent::init');
      fire('agent::refresh');
    },
  };
}

export type StreamsStub = ReturnType<typeof createStreamsStub>;
