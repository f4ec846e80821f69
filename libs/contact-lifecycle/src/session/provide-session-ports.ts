import type { Telephony } from '@patchcord/contact-ports';
import type { Actor } from 'xstate';
import { provideContactPorts, type ContactPorts } from '../contact/provide-contact-ports.js';
import { agentSessionMachine } from './agent-session-machine.js';

/** The session machine, with its contacts bound to ports. */
export function provideSessionPorts(ports: ContactPorts): typeof agentSessionMachine {
  return agentSessionMachine.provide({ actors: { contact: provideContactPorts(ports) } });
}

/** Tells a running session about the softphone, now and after each change. Returns its own clean-up. */
export function followTelephony(
  session: Actor<typeof agentSessionMachine>,
  telephony: Telephony,
): () => void {
  const tell = (): void => {
    session.send({ type: 'telephony.changed', snapshot: telephony.getSnapshot() });
  };
  tell();
  return telephony.subscribe(tell);
}
