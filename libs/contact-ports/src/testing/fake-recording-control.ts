import { PortError } from '../port-error.js';
import type { RecordedContact, RecordingControl, RecordingState } from '../recording-control.js';
import { type FakeFault, FakeTicketingFaults } from './fake-ticketing-faults.js';

/** What somebody asked the recording control to do. */
export interface RecordingCommand {
  readonly action: 'pause' | 'resume';
  readonly contact: RecordedContact;
}

/** Recordings in memory; each one runs until it is paused. */
export class FakeRecordingControl implements RecordingControl {
  /** Whether the administrator has set the service up. */
  isSetUp = true;
  /** Every command so far, oldest first, the refused ones too. */
  readonly commands: RecordingCommand[] = [];
  /** What Connect does, by contact id; a contact that is missing is being recorded. */
  readonly states = new Map<string, RecordingState>();
  readonly #faults = new FakeTicketingFaults<RecordingCommand['action']>();

  /** Lets the next `times` calls of `action` fail. */
  failNext(action: RecordingCommand['action'], fault: FakeFault, times = 1): void {
    this.#faults.add(action, fault, times);
  }

  /** Keeps calls of `action` pending, before they take effect, until the returned function is called. */
  hold(action: RecordingCommand['action']): () => void {
    return this.#faults.hold(action);
  }

  pause(contact: RecordedContact): Promise<RecordingState> {
    return this.#carryOut('pause', contact, 'paused');
  }

  resume(contact: RecordedContact): Promise<RecordingState> {
    return this.#carryOut('resume', contact, 'recording');
  }

  async #carryOut(
    action: RecordingCommand['action'],
    { contactId, initialContactId }: RecordedContact,
    state: RecordingState,
  ): Promise<RecordingState> {
    this.commands.push({ action, contact: { contactId, initialContactId } });
    if (!this.isSetUp) throw new PortError('rejected', 'No service for the control of recordings is set up.');
    return this.#faults.run([action], () => {
      this.states.set(contactId, state);
      return state;
    });
  }
}
