import type { TicketStatus } from '../desk/ticket.js';

/** Who speaks in a demo conversation: the customer, or one of the staff by first name. */
export type DemoSpeaker = 'customer' | 'Alex' | 'Priya' | 'Sam' | 'Tom';

/** One message: who, when (hours after the ticket was made), what; a note is for agents only. */
export interface DemoMessage {
  readonly from: DemoSpeaker;
  readonly after: number;
  readonly text: string;
  readonly note?: true;
}

/** A ticket of the demo desk; `age` is in hours, `customer` counts from 1 as in the demo customers. */
export interface DemoTicket {
  readonly age: number;
  readonly customer: number;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly brand: 'Acme' | 'Globex' | 'Initech';
  readonly channel?: 'email' | 'web' | 'voice';
  readonly assignee?: Exclude<DemoSpeaker, 'customer'>;
  readonly group?: 'Support' | 'Billing' | 'Fraud prevention';
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent';
  readonly type?: 'question' | 'incident' | 'problem' | 'task';
  readonly tags?: readonly string[];
  readonly area?: string;
  readonly order?: string;
  readonly messages: readonly DemoMessage[];
  /** The ticket came from a call, which is recorded on it. */
  readonly call?: { readonly queue: string; readonly to: string; readonly seconds: number };
}

/** @returns what the customer says, some hours after the ticket was made */
export const customer = (after: number, text: string): DemoMessage => ({ from: 'customer', after, text });
/** @returns a public reply */
export const reply = (from: DemoSpeaker, after: number, text: string): DemoMessage => ({ from, after, text });
/** @returns a note for agents only */
export const note = (from: DemoSpeaker, after: number, text: string): DemoMessage => ({
  from,
  after,
  text,
  note: true,
});
