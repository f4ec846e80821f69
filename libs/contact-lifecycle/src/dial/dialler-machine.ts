import type { OutboundQueue, TicketId } from '@patchcord/contact-ports';
import { assertEvent, assign, fromPromise, not, sendParent, setup } from 'xstate';
import { dialledNumber, dialObstacle, dialQueue, type DialContext } from './dial-context.js';
import type { DialEvent } from './dial-events.js';
import type { DialOrigin } from './dial-origin.js';
import type { DialProblem } from './dial-problem.js';
import type { OriginReading } from './read-dial-origin.js';

export interface DiallerInput {
  readonly defaultCountry: string | undefined;
}

/** An order for Connect. */
export interface DialOrder {
  /** E.164. */
  readonly number: string;
  readonly queue: OutboundQueue;
}

/** What the dialler tells the session: a call was ordered, and whose it is; or no call will come of it. */
export type DiallerReport =
  | { readonly type: 'dial.ordered'; readonly number: string; readonly origin: DialOrigin }
  | { readonly type: 'dial.dropped' };

const pad: DialOrigin = { kind: 'pad' };

function fail(what: string): never {
  throw new Error(`${what} was not provided; call provideSessionPorts().`);
}

/**
 * Calling out (contact-rules.md, section 7): from a click on a number in Zendesk, or from the dial panel. One call
 * at a time. The ticket or user of the click belongs to the ordered call only: when the order fails, or no call
 * comes of it in time, it is dropped, and a call that appears later is handled as one without it.
 */
export const diallerMachine = setup({
  types: {
    input: {} as DiallerInput,
    context: {} as DialContext,
    events: {} as DialEvent,
    tags: {} as 'open' | 'reading' | 'dialling',
  },
  actors: {
    'read the ticket': fromPromise<OriginReading, TicketId>(() => fail('Actor "read the ticket"')),
    'order the call': fromPromise<DialProblem | undefined, DialOrder>(() => fail('Actor "order the call"')),
  },
  actions: {
    'take in the softphone': assign(({ event }) => {
      assertEvent(event, 'softphone.changed');
      return { agent: event.agent, hasLiveCall: event.hasLiveCall };
    }),
    'take in the configuration': assign(({ event }) => {
      assertEvent(event, 'configuration.changed');
      return { brandQueues: event.brandQueues };
    }),
    'take in the request': assign(({ event }) => {
      assertEvent(event, 'dial.requested');
      const { number, ticketId, userId } = event;
      const origin: DialOrigin = userId === undefined ? pad : { kind: 'user', userId };
      return {
        number: number ?? '',
        requestedTicketId: ticketId,
        requestedUserId: userId,
        origin: ticketId === undefined ? origin : undefined,
        dialsAtOnce: number !== undefined,
        problem: undefined,
      };
    }),
    'start with an empty pad': assign({
      number: '',
      requestedTicketId: undefined,
      requestedUserId: undefined,
      origin: pad,
      dialsAtOnce: false,
      problem: undefined,
    }),
    'keep the ticket': assign(({ context }, reading: OriginReading) =>
      reading.kind === 'read'
        ? { origin: { kind: 'ticket' as const, ticket: reading.ticket, userId: context.requestedUserId } }
        : { problem: reading.problem, dialsAtOnce: false },
    ),
    'take in the number': assign(({ event }) => {
      assertEvent(event, 'dial.numberTyped');
      return { number: event.number, problem: undefined };
    }),
    'select the queue': assign(({ event }) => {
      assertEvent(event, 'dial.queueSelected');
      return { selectedQueueId: event.queueId };
    }),
    'keep the obstacle': assign(({ context }) => ({ problem: dialObstacle(context), dialsAtOnce: false })),
    'keep the problem': assign((_, problem: DialProblem) => ({ problem, dialsAtOnce: false })),
    'forget the problem': assign({ problem: undefined }),
    'tell the session whose call it will be': sendParent(({ context }): DiallerReport => ({
      type: 'dial.ordered',
      number: dialledNumber(context) ?? '',
      origin: context.origin ?? pad,
    })),
    'tell the session to drop it': sendParent((): DiallerReport => ({ type: 'dial.dropped' })),
    'tell the agent': (_, problem: DialProblem): void => fail(`Action "tell the agent" (${problem.code})`),
    'tell the agent what is wrong': ({ context }: { context: DialContext }): void =>
      fail(`Action "tell the agent what is wrong" (${String(context.problem?.code)})`),
  },
  guards: {
    'its ticket has to be read': ({ context }) => context.origin === undefined,
    'it is dialled at once': ({ context }) => context.dialsAtOnce,
    'nothing is in the way': ({ context }) => dialObstacle(context) === undefined,
    'it worked': (_, problem: DialProblem | undefined) => problem === undefined,
    'it may have worked': (_, problem: DialProblem | undefined) => problem?.code === 'unknownOutcome',
    'a call is live': (_, hasLiveCall: boolean) => hasLiveCall,
    'the ticket was read': (_, reading: OriginReading) => reading.kind === 'read',
  },
  delays: { 'time for the call to appear': 30_000 },
}).createMachine({
  id: 'dialler',
  context: ({ input }) => ({
    defaultCountry: input.defaultCountry,
    number: '',
    requestedTicketId: undefined,
    requestedUserId: undefined,
    origin: pad,
    dialsAtOnce: false,
    selectedQueueId: undefined,
    agent: undefined,
    hasLiveCall: false,
    brandQueues: [],
    problem: undefined,
  }),
  initial: 'closed',
  on: {
    'softphone.changed': { actions: 'take in the softphone' },
    'configuration.changed': { actions: 'take in the configuration' },
    'dial.queueSelected': { actions: 'select the queue' },
    'dial.requested': { target: '.requested', actions: 'take in the request' },
  },
  states: {
    closed: {
      on: { 'dial.opened': { target: 'ready', actions: 'start with an empty pad' } },
    },
    requested: {
      tags: 'open',
      always: [{ guard: 'its ticket has to be read', target: 'reading' }, { target: 'considering' }],
    },
    reading: {
      tags: ['open', 'reading'],
      invoke: {
        src: 'read the ticket',
        input: ({ context }) => context.requestedTicketId ?? 0,
        onDone: [
          {
            guard: { type: 'the ticket was read', params: ({ event }) => event.output },
            target: 'considering',
            actions: { type: 'keep the ticket', params: ({ event }) => event.output },
          },
          {
            target: 'ready',
            actions: [
              { type: 'keep the ticket', params: ({ event }) => event.output },
              'tell the agent what is wrong',
            ],
          },
        ],
        onError: {
          target: 'ready',
          actions: { type: 'keep the problem', params: { code: 'refused', reason: 'unavailable' } },
        },
      },
      on: { 'dial.closed': 'closed' },
    },
    /** A clicked number is dialled; *Enter a number* waits for the agent. */
    considering: {
      tags: 'open',
      always: [{ guard: 'it is dialled at once', target: 'checking' }, { target: 'ready' }],
    },
    ready: {
      tags: 'open',
      on: {
        'dial.numberTyped': { actions: 'take in the number' },
        'dial.called': { guard: not('its ticket has to be read'), target: 'checking' },
        'dial.closed': 'closed',
      },
    },
    checking: {
      tags: 'open',
      always: [
        { guard: 'nothing is in the way', target: 'ordering', actions: 'forget the problem' },
        { target: 'ready', actions: ['keep the obstacle', 'tell the agent what is wrong'] },
      ],
    },
    ordering: {
      tags: ['open', 'dialling'],
      entry: 'tell the session whose call it will be',
      invoke: {
        src: 'order the call',
        input: ({ context }) => ({
          number: dialledNumber(context) ?? '',
          queue: dialQueue(context).queue ?? { id: '', name: '' },
        }),
        onDone: [
          {
            guard: { type: 'it worked', params: ({ event }) => event.output },
            target: 'waiting',
          },
          {
            guard: { type: 'it may have worked', params: ({ event }) => event.output },
            target: 'uncertain',
            actions: [
              { type: 'keep the problem', params: { code: 'unknownOutcome' } },
              'tell the session to drop it',
              'tell the agent what is wrong',
            ],
          },
          {
            target: 'ready',
            actions: [
              {
                type: 'keep the problem',
                params: ({ event }) => event.output ?? { code: 'unknownOutcome' },
              },
              'tell the session to drop it',
              'tell the agent what is wrong',
            ],
          },
        ],
        onError: {
          target: 'uncertain',
          actions: [
            { type: 'keep the problem', params: { code: 'unknownOutcome' } },
            'tell the session to drop it',
            'tell the agent what is wrong',
          ],
        },
      },
      on: {
        // Connect's lists can be faster than its answer.
        'call.appeared': 'closed',
        'dial.requested': { actions: { type: 'tell the agent', params: { code: 'alreadyDialling' } } },
      },
    },
    waiting: {
      tags: ['open', 'dialling'],
      after: {
        'time for the call to appear': {
          target: 'ready',
          actions: [
            { type: 'keep the problem', params: { code: 'noCall' } },
            'tell the session to drop it',
            'tell the agent what is wrong',
          ],
        },
      },
      on: {
        'call.appeared': 'closed',
        'dial.requested': { actions: { type: 'tell the agent', params: { code: 'alreadyDialling' } } },
      },
    },
    /** Dialling once more could call the customer twice: first see whether the call comes after all. */
    uncertain: {
      tags: ['open', 'dialling'],
      after: { 'time for the call to appear': 'ready' },
      on: {
        'softphone.changed': [
          {
            guard: { type: 'a call is live', params: ({ event }) => event.hasLiveCall },
            target: 'closed',
            actions: 'take in the softphone',
          },
          { actions: 'take in the softphone' },
        ],
        'dial.requested': { actions: { type: 'tell the agent', params: { code: 'alreadyDialling' } } },
      },
    },
  },
});
