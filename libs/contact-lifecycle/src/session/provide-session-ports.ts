import type { Clock, TabWatch, Telephony } from '@patchcord/contact-ports';
import { fromPromise, type Actor } from 'xstate';
import { provideContactPorts, type ContactPorts } from '../contact/provide-contact-ports.js';
import type { DialProblem } from '../dial/dial-problem.js';
import { diallerMachine } from '../dial/dialler-machine.js';
import { orderCall } from '../dial/order-call.js';
import { readDialOrigin } from '../dial/read-dial-origin.js';
import { tellTimeEvery } from './absence.js';
import { agentSessionMachine } from './agent-session-machine.js';

/** What a session needs of the world. */
export interface SessionPorts extends ContactPorts {
  readonly telephony: Pick<Telephony, 'dial'>;
  /** Shows the agent why a call was not dialled, in the agent's language. */
  readonly tellDialProblem: (problem: DialProblem) => void;
}

/** The session machine, with its contacts and its dialler bound to ports. */
export function provideSessionPorts(ports: SessionPorts): typeof agentSessionMachine {
  const { ticketing, telephony, journal, tellDialProblem } = ports;
  return agentSessionMachine.provide({
    actors: {
      contact: provideContactPorts(ports),
      dialler: diallerMachine.provide({
        actors: {
          'read the ticket': fromPromise(({ input }) => readDialOrigin(input, ticketing)),
          'order the call': fromPromise(({ input }) => orderCall(input, telephony)),
        },
        actions: {
          'tell the agent': (_, problem) => {
            tellDialProblem(problem);
          },
          'tell the agent what is wrong': ({ context }) => {
            if (context.problem) tellDialProblem(context.problem);
          },
        },
      }),
    },
    actions: {
      'note what broke': (_, { id, error }) => {
        const reason = error instanceof Error ? error.message : String(error);
        journal.record({ contactId: id, kind: 'problem', name: 'contact.broken', reason });
      },
    },
  });
}

/**
 * Tells a running session about the softphone, now and after each change. Returns its own clean-up.
 * @param clock tells it the time, too: what became of a contact while the computer slept ended when it was seen last
 */
export function followTelephony(
  session: Actor<typeof agentSessionMachine>,
  telephony: Telephony,
  clock?: Clock,
): () => void {
  const tell = (): void => {
    const at = clock && { at: clock.now() };
    session.send({ type: 'telephony.changed', snapshot: telephony.getSnapshot(), ...at });
  };
  tell();
  const unsubscribe = telephony.subscribe(tell);
  let stopTimer: () => void = () => undefined;
  const tellTime = (following: Clock): void => {
    stopTimer = following.schedule(() => {
      session.send({ type: 'time.passed', at: following.now() });
      tellTime(following);
    }, tellTimeEvery);
  };
  if (clock) tellTime(clock);
  return () => {
    stopTimer();
    unsubscribe();
  };
}

/** Tells a running session where the agent is in Zendesk, now and after each change. Returns its own clean-up. */
export function followTabs(session: Actor<typeof agentSessionMachine>, tabs: TabWatch): () => void {
  const tell = (): void => {
    session.send({ type: 'tab.changed', tab: tabs.getTabInView() });
  };
  tell();
  return tabs.subscribe(tell);
}
