import type * as vitest from 'vitest';
import type { AgentSnapshot, Telephony, TelephonySnapshot } from '../telephony.js';

/** One telephony, and a hand on the world behind it. Each step settles when the world has changed. */
export interface TelephonySubject {
  /** Nothing has been answered yet. */
  readonly telephony: Telephony;
  /** Connect answers for the first time: a routable agent without contacts, who can choose several states. */
  answer(): Promise<void>;
  /** Offers an inbound call, and gives its contact id. */
  ring(): Promise<string>;
  accept(contactId: string): Promise<void>;
  customerHangup(contactId: string): Promise<void>;
  clear(contactId: string): Promise<void>;
  /** Connect ends the agent's session. */
  signOut(): Promise<void>;
  /** A number that the world dials, in E.164. */
  readonly dialableNumber: string;
  /** Gives everything back. */
  close(): Promise<void>;
}

/** What the suite needs of the test runner: Vitest's own functions, `waitFor` from its `vi`. */
export interface TelephonyContractTools {
  readonly describe: typeof vitest.describe;
  readonly it: typeof vitest.it;
  readonly expect: typeof vitest.expect;
  readonly waitFor: typeof vitest.vi.waitFor;
}

/**
 * The sentences of the telephony port, for every adapter and every fake.
 * @param timeout how long the world may take for one step, in milliseconds; short for one in memory
 */
export function describeTelephonyContract(
  { describe, it, expect, waitFor }: TelephonyContractTools,
  createSubject: () => TelephonySubject | Promise<TelephonySubject>,
  timeout = 1_000,
): void {
  const scenario = (sentence: string, body: (subject: TelephonySubject) => Promise<void>): void => {
    it(sentence, { timeout: timeout * 10 }, async () => {
      const subject = await createSubject();
      try {
        await body(subject);
      } finally {
        await subject.close();
      }
    });
  };
  const eventually = (assertion: () => void): Promise<void> => waitFor(assertion, { timeout, interval: 10 });
  const statesOf = ({ contacts }: TelephonySnapshot): readonly (readonly [string, string])[] | undefined =>
    contacts?.map(({ contactId, state }) => [contactId, state] as const);
  const eventuallyStates = (telephony: Telephony, states: readonly (readonly [string, string])[]) =>
    eventually(() => {
      expect(statesOf(telephony.getSnapshot())).toEqual(states);
    });
  const agentOf = (telephony: Telephony): AgentSnapshot => {
    const { agent } = telephony.getSnapshot();
    if (!agent) throw new Error('The world has not answered yet.');
    return agent;
  };
  const anotherState = (telephony: Telephony): string => {
    const state = agentOf(telephony).selectableStates.find(({ type }) => type === 'not_routable');
    if (!state) throw new Error('The world offers no state that is not routable.');
    return state.name;
  };
  const firstQueueOf = (telephony: Telephony): string => {
    const [queue] = agentOf(telephony).routingProfile.queues;
    if (!queue) throw new Error('The world offers no queue to dial from.');
    return queue.id;
  };
  const answered = async (subject: TelephonySubject): Promise<void> => {
    await subject.answer();
    await eventually(() => {
      expect(subject.telephony.getSnapshot().status).toBe('ready');
    });
  };

  describe('Telephony', () => {
    scenario('knows neither agent nor contacts before the first answer', async ({ telephony }) => {
      const { agent, contacts, observedAt } = telephony.getSnapshot();
      expect({ agent, contacts, observedAt }).toEqual({
        agent: undefined,
        contacts: undefined,
        observedAt: undefined,
      });
      expect(telephony.getSnapshot().status).not.toBe('ready');
      return Promise.resolve();
    });

    scenario('is ready with the first answer, which may say that there are no contacts', async (subject) => {
      await answered(subject);
      const { agent, contacts, observedAt } = subject.telephony.getSnapshot();
      expect({ contacts, type: agent?.state.type }).toEqual({ contacts: [], type: 'routable' });
      expect(observedAt).toBeTypeOf('number');
    });

    scenario('never calls a listener during subscribe', async (subject) => {
      await answered(subject);
      const seen: TelephonySnapshot[] = [];
      const unsubscribe = subject.telephony.subscribe((snapshot) => seen.push(snapshot));
      expect(seen).toEqual([]);
      unsubscribe();
    });

    scenario('hands listeners the snapshot that getSnapshot gives', async (subject) => {
      await answered(subject);
      const pairs: (readonly [TelephonySnapshot, TelephonySnapshot])[] = [];
      subject.telephony.subscribe((snapshot) => pairs.push([snapshot, subject.telephony.getSnapshot()]));
      await subject.ring();
      await eventually(() => {
        expect(pairs.length).toBeGreaterThan(0);
      });
      for (const [handed, current] of pairs) expect(handed).toBe(current);
    });

    scenario('does not call a listener after its clean-up, only the others', async (subject) => {
      await answered(subject);
      const seen: string[] = [];
      const first = subject.telephony.subscribe(() => seen.push('first'));
      subject.telephony.subscribe(() => seen.push('second'));
      first();
      first();
      await subject.ring();
      await eventually(() => {
        expect(seen).toContain('second');
      });
      expect(seen).not.toContain('first');
    });

    scenario('counts two subscriptions of one function as two', async (subject) => {
      await answered(subject);
      const seen: TelephonySnapshot[] = [];
      const listener = (snapshot: TelephonySnapshot): void => void seen.push(snapshot);
      const unsubscribe = subject.telephony.subscribe(listener);
      subject.telephony.subscribe(listener);
      unsubscribe();
      await subject.ring();
      await eventually(() => {
        expect(seen.length).toBeGreaterThan(0);
      });
    });

    scenario(
      'shows a call from ringing until it is cleared, at the times of the service',
      async (subject) => {
        await answered(subject);
        const { telephony } = subject;
        const since: number[] = [];
        const contactId = await subject.ring();
        const reach = async (state: string): Promise<void> => {
          await eventuallyStates(telephony, [[contactId, state]]);
          since.push(telephony.getSnapshot().contacts?.[0]?.stateSince ?? Number.NaN);
        };
        await reach('connecting');
        await subject.accept(contactId);
        await reach('connected');
        await subject.customerHangup(contactId);
        await reach('ended');
        await subject.clear(contactId);
        await eventuallyStates(telephony, []);
        expect(since).toEqual(since.toSorted((one, other) => one - other));
        expect(telephony.getSnapshot().observedAt).toBeGreaterThanOrEqual(since.at(-1) ?? Number.NaN);
      },
    );

    scenario('shows a call that the caller gave up as missed', async (subject) => {
      await answered(subject);
      const contactId = await subject.ring();
      await eventuallyStates(subject.telephony, [[contactId, 'connecting']]);
      await subject.customerHangup(contactId);
      await eventuallyStates(subject.telephony, [[contactId, 'missed']]);
    });

    scenario('lists the oldest contact first, also when it was the last to change', async (subject) => {
      await answered(subject);
      const first = await subject.ring();
      const second = await subject.ring();
      await subject.customerHangup(first);
      await eventuallyStates(subject.telephony, [
        [first, 'missed'],
        [second, 'connecting'],
      ]);
    });

    scenario('keeps the list of contacts while only the agent changes', async (subject) => {
      await answered(subject);
      const { telephony } = subject;
      const contactId = await subject.ring();
      await eventuallyStates(telephony, [[contactId, 'connecting']]);
      const { contacts } = telephony.getSnapshot();
      const next = anotherState(telephony);
      await telephony.setAgentState(next);
      await eventually(() => {
        expect(agentOf(telephony).nextState).toBe(next);
      });
      expect(telephony.getSnapshot().contacts).toBe(contacts);
    });

    scenario('keeps the contacts when the session ends', async (subject) => {
      await answered(subject);
      const contactId = await subject.ring();
      await eventuallyStates(subject.telephony, [[contactId, 'connecting']]);
      await subject.signOut();
      await eventually(() => {
        expect(subject.telephony.getSnapshot().status).toBe('signedOut');
      });
      expect(statesOf(subject.telephony.getSnapshot())).toEqual([[contactId, 'connecting']]);
    });

    scenario('names the queues to dial from, without personal ones', async (subject) => {
      await answered(subject);
      const { mayDial, routingProfile } = agentOf(subject.telephony);
      const { queues, defaultOutboundQueue } = routingProfile;
      expect(mayDial).toBe(true);
      expect(queues.length).toBeGreaterThan(0);
      for (const { id, name } of queues) expect([id, name]).not.toContain('');
      expect(new Set(queues.map(({ id }) => id)).size).toBe(queues.length);
      expect(defaultOutboundQueue?.name).toBeTypeOf('string');
    });

    scenario('orders a call, which appears as an outbound contact with its number', async (subject) => {
      await answered(subject);
      const { telephony, dialableNumber } = subject;
      await telephony.dial(dialableNumber, firstQueueOf(telephony));
      await eventually(() => {
        const calls = telephony.getSnapshot().contacts ?? [];
        expect(
          calls.map(({ channel, customerNumber, direction }) => [channel, direction, customerNumber]),
        ).toEqual([['voice', 'outbound', dialableNumber]]);
      });
    });

    scenario('refuses to dial while a call is live', async (subject) => {
      await answered(subject);
      const contactId = await subject.ring();
      await eventuallyStates(subject.telephony, [[contactId, 'connecting']]);
      await expect(
        subject.telephony.dial(subject.dialableNumber, firstQueueOf(subject.telephony)),
      ).rejects.toMatchObject({ name: 'PortError', reason: 'rejected', mayHaveBeenApplied: false });
      expect(statesOf(subject.telephony.getSnapshot())).toEqual([[contactId, 'connecting']]);
    });

    scenario('refuses to dial before the first answer', async ({ telephony, dialableNumber }) => {
      await expect(telephony.dial(dialableNumber, 'queue')).rejects.toMatchObject({
        name: 'PortError',
        reason: 'unavailable',
        mayHaveBeenApplied: false,
      });
    });

    scenario('puts an agent without contacts into the state at once', async (subject) => {
      await answered(subject);
      const name = anotherState(subject.telephony);
      await subject.telephony.setAgentState(name);
      await eventually(() => {
        const { state, chosenState } = agentOf(subject.telephony);
        expect({ name: state.name, chosenState }).toEqual({ name, chosenState: name });
      });
    });

    scenario('refuses a state that the agent cannot choose', async (subject) => {
      await answered(subject);
      await expect(subject.telephony.setAgentState('No such state')).rejects.toMatchObject({
        name: 'PortError',
        reason: 'not-found',
      });
    });

    scenario('refuses a state before the first answer', async ({ telephony }) => {
      await expect(telephony.setAgentState('Available')).rejects.toMatchObject({
        name: 'PortError',
        reason: 'unavailable',
      });
    });
  });
}
