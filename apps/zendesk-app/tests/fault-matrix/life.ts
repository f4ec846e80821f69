import type { ContactNotice } from '@patchcord/contact-lifecycle';
import type { ContactSnapshot, Milliseconds, TaskDetails } from '@patchcord/contact-ports';
import { sampleContact } from '@patchcord/contact-ports/testing';
import type { Preparation } from './account.js';
import type { Writer } from './chat-side.js';
import type { LifeWorld } from './life-world.js';
import type { Outcome } from './outcome.js';

/** Something that happens whether or not a page is there to see it. */
export interface Step {
  readonly name: string;
  /** After the step before. */
  readonly after: Milliseconds;
  /** The step is put off until then. */
  readonly when?: (world: LifeWorld) => boolean;
  readonly happen: (world: LifeWorld) => Promise<void> | void;
}

/** A contact from its beginning to its end, and what has to come of it. */
export interface Life {
  /** As it stands in the names of cases. */
  readonly name: string;
  readonly preparation: Preparation;
  readonly steps: readonly Step[];
  /** What the agent does by themselves, each time nothing else happens; it writes down each deed. */
  readonly agent?: (world: LifeWorld) => void;
  /** How many requests it takes when nothing goes wrong. */
  readonly requests: number;
  readonly outcome: Outcome;
  /** The pops of the life without faults, in their order: names of users, subjects of tickets. */
  readonly pops: readonly string[];
  /** The notices that the agent must get. */
  readonly notices: readonly ContactNotice['code'][];
  /** What comes of a dialled call of which nobody knows any more where it was dialled; nothing else may. */
  readonly withoutOrigin?: Pick<Life, 'outcome' | 'pops'>;
}

export const second: Milliseconds = 1_000;
export const customerNumber = '+14155550134';
/** The first contact of a conversation that is transferred to the agent. */
export const originalId = '00000000-0000-4000-8000-000000000000';
export const contactId = '11111111-1111-4111-8111-111111111111';

/** A call rings, is answered after 5 s, ends after a minute, and is cleared when the agent is done. */
export function takeCall(
  contact: Partial<ContactSnapshot> = {},
  clearsWhen?: Step['when'],
  toTask?: (world: LifeWorld) => TaskDetails,
): readonly Step[] {
  const offered = sampleContact({ customerNumber, ...contact });
  const callIn = (world: LifeWorld): ContactSnapshot => ({ ...offered, task: toTask?.(world) });
  return [
    {
      name: 'it rings',
      after: 0,
      happen: (world) => {
        world.connect.set(callIn(world), 'connecting');
      },
    },
    {
      name: 'the agent answers',
      after: 5 * second,
      happen: (world) => {
        world.connect.set(callIn(world), 'connected');
      },
    },
    {
      name: 'it ends',
      after: 60 * second,
      happen: (world) => {
        world.connect.set(callIn(world), 'ended');
      },
    },
    {
      name: 'the agent is free of it',
      after: 5 * second,
      happen: ({ connect }) => {
        connect.clear(offered);
      },
      ...(clearsWhen && { when: clearsWhen }),
    },
  ];
}

/** A chat, with what was written to somebody else, before it was answered, and until it ends. */
export function takeChat(contact: Partial<ContactSnapshot> = {}): readonly Step[] {
  const chat = { channel: 'chat', customerNumber: undefined, systemNumber: undefined, ...contact } as const;
  const [rings, answers, ends, clears] = takeCall({ recordingUrl: undefined, customerName: 'Jane', ...chat });
  if (!rings || !answers || !ends || !clears) throw new Error('A call has four steps.');
  const write = (name: string, writer: Writer, text: string): Step => ({
    ...{ name, after: 20 * second },
    happen: ({ connect }) => {
      connect.chat.write(contactId, writer, text);
    },
  });
  return [
    {
      ...rings,
      happen: async (world) => {
        if (contact.initialContactId === originalId) {
          world.connect.chat.write(originalId, 'customer', 'Are you Bob?');
        }
        world.connect.chat.write(contactId, 'customer', 'Hello');
        world.connect.chat.write(contactId, 'bot', 'One moment.');
        await rings.happen(world);
      },
    },
    answers,
    write('the customer writes', 'customer', 'Where is my order?'),
    write('the agent writes', 'agent', 'On its way.'),
    { ...ends, after: 20 * second },
    clears,
  ];
}

/** How the transcript of `takeChat` reads. */
export const chatLines = [
  'Jane (customer): Hello',
  'Bot: One moment.',
  'Jane (customer): Where is my order?',
  'Alex (agent): On its way.',
  'The chat ended.',
];

/** A task is offered, accepted after 5 s, done after a minute, and cleared. */
export function takeTask(toTask: (world: LifeWorld) => TaskDetails, contact: Partial<ContactSnapshot> = {}) {
  const numberless = { customerNumber: undefined, systemNumber: undefined, recordingUrl: undefined };
  return takeCall({ channel: 'task', ...numberless, ...contact }, undefined, toTask);
}

/** What a call record says of `takeCall`. */
export const takenCall = {
  ...{ contact: contactId, agent: 'the agent', direction: 'inbound' },
  ...{ from: customerNumber, to: '+18005550100' },
  ...{ startedAfter: 0, answeredAfter: 5, endedAfter: 65 },
};

/** The agent dials, the call is made, answered after 5 s, ends after a minute, and is cleared. */
export function makeCall(contact: Partial<ContactSnapshot> = {}): readonly Step[] {
  const outbound = { direction: 'outbound', queuedAt: undefined, ...contact } as const;
  const [ringing, ...rest] = takeCall(outbound);
  return [
    {
      name: 'the call is made',
      after: second,
      when: ({ connect }) => connect.orders.length > 0,
      happen: (world) => ringing?.happen(world),
    },
    ...rest.map((step, index) => (index === 0 ? { ...step, name: 'the customer answers' } : step)),
  ];
}

/** What a call record says of `makeCall`. */
export const madeCall = {
  ...takenCall,
  ...{ direction: 'outbound', from: takenCall.to, to: takenCall.from },
};

export const nothing: Outcome = {
  customers: [],
  tickets: [],
  records: [],
  transcripts: [],
  notes: [],
  furtherComments: 0,
  callsWithoutComment: 0,
};
