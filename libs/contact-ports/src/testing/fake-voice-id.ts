import type { Speaker, SpeakerEvaluation, VoiceId } from '../voice-id.js';
import { type FakeFault, FakeTicketingFaults } from './fake-ticketing-faults.js';

/** What somebody asked Voice ID. */
export interface VoiceIdCommand {
  readonly action: keyof VoiceId;
  readonly contactId: string;
  /** Of an evaluation only. */
  readonly startNew?: boolean;
}

/** Speakers in memory; nobody is enrolled unless told otherwise. */
export class FakeVoiceId implements VoiceId {
  /** Every command so far, oldest first, the refused ones too. */
  readonly commands: VoiceIdCommand[] = [];
  /** By contact id. */
  readonly speakers = new Map<string, Speaker>();
  evaluation: SpeakerEvaluation = { authentication: 'authenticated', fraudRisk: 'low' };
  readonly #faults = new FakeTicketingFaults<keyof VoiceId>();

  /** Lets the next `times` calls of `action` fail. */
  failNext(action: keyof VoiceId, fault: FakeFault, times = 1): void {
    this.#faults.add(action, fault, times);
  }

  /** Keeps calls of `action` pending, before they take effect, until the returned function is called. */
  hold(action: keyof VoiceId): () => void {
    return this.#faults.hold(action);
  }

  readSpeaker(contactId: string): Promise<Speaker> {
    this.commands.push({ action: 'readSpeaker', contactId });
    return this.#faults.run(['readSpeaker'], () => this.#speaker(contactId));
  }

  evaluate(contactId: string, startNew: boolean): Promise<SpeakerEvaluation> {
    this.commands.push({ action: 'evaluate', contactId, startNew });
    return this.#faults.run(['evaluate'], () => this.evaluation);
  }

  enrol(contactId: string): Promise<void> {
    return this.#change('enrol', contactId, 'enrolled');
  }

  optOut(contactId: string): Promise<void> {
    return this.#change('optOut', contactId, 'optedOut');
  }

  async #change(action: 'enrol' | 'optOut', contactId: string, status: Speaker['status']): Promise<void> {
    this.commands.push({ action, contactId });
    await this.#faults.run([action], () => {
      this.speakers.set(contactId, { ...this.#speaker(contactId), status });
    });
  }

  #speaker(contactId: string): Speaker {
    return this.speakers.get(contactId) ?? { id: `speaker-${contactId}`, status: 'notEnrolled' };
  }
}
