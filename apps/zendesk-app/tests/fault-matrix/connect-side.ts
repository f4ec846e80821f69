import type { ContactSnapshot, ContactState, Instant } from '@patchcord/contact-ports';
import { FakeTelephony, sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { ChatSide } from './chat-side.js';
import type { WorldClock } from './world-clock.js';

/** A year apart from the browser's clock, so that a time of the wrong clock shows. */
const offset = sampleContact().stateSince;

/** Amazon Connect, which goes on whatever becomes of the pages: each new page is told how things stand. */
export class ConnectSide {
  /** The numbers that were ordered to be called, by whatever page. */
  readonly orders: string[] = [];
  /** When the agent was offered the first contact, by Connect's clock. */
  offeredAt: Instant | undefined;
  /** What is written in the chat of the life, if it is one. */
  readonly chat = new ChatSide(() => this.now());
  readonly #clock: WorldClock;
  readonly #contacts = new Map<string, ContactSnapshot>();
  #telephony: FakeTelephony | undefined;

  constructor(clock: WorldClock) {
    this.#clock = clock;
  }

  /** By Connect's clock. */
  now(): Instant {
    return offset + this.#clock.now() - this.#clock.startedAt;
  }

  /** A page whose softphone has come up. */
  connect(telephony: FakeTelephony): void {
    this.#telephony = telephony;
    telephony.setAgent(sampleAgent());
    this.#publish();
  }

  disconnect(telephony: FakeTelephony): void {
    if (this.#telephony === telephony) this.#telephony = undefined;
  }

  /** The contact reaches a state now. */
  set(contact: ContactSnapshot, state: ContactState): void {
    this.offeredAt ??= this.now();
    const { channel, contactId, initialContactId } = contact;
    if (channel === 'chat') this.chat.set(contactId, initialContactId, state);
    this.#contacts.set(contactId, {
      ...contact,
      state,
      stateSince: this.now(),
      queuedAt: contact.queuedAt && this.offeredAt - 10_000,
    });
    this.#publish();
  }

  /** The agent is free of it. */
  clear({ contactId }: ContactSnapshot): void {
    this.#contacts.delete(contactId);
    this.#publish();
  }

  #publish(): void {
    this.#telephony?.setContacts([...this.#contacts.values()], this.now());
  }
}
