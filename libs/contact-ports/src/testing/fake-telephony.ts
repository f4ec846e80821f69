import type { ContactSnapshot, ContactState } from '../contact-snapshot.js';
import type { Instant } from '../instant.js';
import { PortError } from '../port-error.js';
import type { AgentSnapshot, Telephony, TelephonySnapshot, TelephonyStatus } from '../telephony.js';

/** What somebody asked the telephony to do. */
export type TelephonyCommand =
  | { readonly type: 'setAgentState'; readonly name: string }
  | { readonly type: 'dial'; readonly number: string; readonly queueId: string }
  | { readonly type: 'signIn' }
  | { readonly type: 'reconnect' };

const liveStates: readonly ContactState[] = ['incoming', 'pending', 'connecting', 'connected', 'paused'];

function isLiveCall({ channel, state }: ContactSnapshot): boolean {
  return (channel === 'voice' || channel === 'queue_callback') && liveStates.includes(state);
}

/** Telephony in memory. A test says what Connect would say, and reads what Connect was asked to do. */
export class FakeTelephony implements Telephony {
  /** Every command so far, oldest first, the refused ones too. */
  readonly commands: TelephonyCommand[] = [];

  readonly #listeners = new Set<(snapshot: TelephonySnapshot) => void>();
  #snapshot: TelephonySnapshot = {
    status: 'connecting',
    agent: undefined,
    contacts: undefined,
    observedAt: undefined,
  };
  #refusal: PortError | undefined;
  #dialRefusal: PortError | undefined;

  getSnapshot(): TelephonySnapshot {
    return this.#snapshot;
  }

  subscribe(listener: (snapshot: TelephonySnapshot) => void): () => void {
    const entry = (snapshot: TelephonySnapshot): void => {
      listener(snapshot);
    };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  setAgentState(name: string): Promise<void> {
    this.commands.push({ type: 'setAgentState', name });
    const refusal = this.#refusal;
    this.#refusal = undefined;
    if (refusal) return Promise.reject(refusal);
    const { agent, contacts = [], observedAt } = this.#snapshot;
    if (!agent) return Promise.reject(new PortError('unavailable', 'The softphone has not come up yet.'));
    const chosen = agent.selectableStates.find((state) => state.name === name);
    if (!chosen) return Promise.reject(new PortError('not-found', `No agent state is called "${name}".`));
    if (contacts.length > 0) {
      this.setAgent({ ...agent, nextState: name });
    } else {
      const since = observedAt ?? agent.state.since;
      this.setAgent({ ...agent, state: { ...chosen, since }, chosenState: name, nextState: undefined });
    }
    return Promise.resolve();
  }

  dial(number: string, queueId: string): Promise<void> {
    this.commands.push({ type: 'dial', number, queueId });
    const refusal = this.#dialRefusal ?? this.#whyNotToDial();
    this.#dialRefusal = undefined;
    return refusal ? Promise.reject(refusal) : Promise.resolve();
  }

  #whyNotToDial(): PortError | undefined {
    const { agent, contacts = [] } = this.#snapshot;
    if (!agent) return new PortError('unavailable', 'The softphone has not come up yet.');
    if (!agent.mayDial) return new PortError('forbidden', 'The agent has no permission to call out.');
    return contacts.some(isLiveCall) ? new PortError('rejected', 'Another call is live.') : undefined;
  }

  signIn(): void {
    this.commands.push({ type: 'signIn' });
  }

  reconnect(): void {
    this.commands.push({ type: 'reconnect' });
  }

  /**
   * Connect says which contacts there are. The first such answer also makes a connecting softphone ready.
   * @param observedAt by Connect's clock; left out, it is the newest instant known so far
   */
  setContacts(contacts: readonly ContactSnapshot[], observedAt?: Instant): void {
    const known = [this.#snapshot.observedAt ?? 0, ...contacts.map((contact) => contact.stateSince)];
    const { status } = this.#snapshot;
    this.#change({
      contacts,
      observedAt: observedAt ?? Math.max(...known),
      status: status === 'connecting' ? 'ready' : status,
    });
  }

  setStatus(status: TelephonyStatus): void {
    this.#change({ status });
  }

  setAgent(agent: AgentSnapshot | undefined): void {
    this.#change({ agent });
  }

  /** The next `setAgentState` rejects with this error instead of changing anything. */
  refuseNextAgentState(error: PortError): void {
    this.#refusal = error;
  }

  /** The next `dial` rejects with this error; no call is made. */
  refuseNextDial(error: PortError): void {
    this.#dialRefusal = error;
  }

  #change(changes: Partial<TelephonySnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of [...this.#listeners]) listener(this.#snapshot);
  }
}
