import type {
  AppSettings,
  ContactSettings,
  ResolvedSettings,
  SettingWarning,
} from '@patchcord/contact-attributes';
import type { ContactSnapshot, Instant, PortErrorReason, TicketId, UserId } from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';
import type { TicketChoice } from './choose-ticket.js';
import type { ContactTimes } from './contact-times.js';
import type { CustomerIdentity } from './customer-identity.js';

export interface AssignedTicket {
  readonly id: TicketId;
  readonly subject: string;
  /** Undefined where nobody has read it. */
  readonly requesterId: UserId | undefined;
}

/** A look-up that failed and will be tried again. */
export interface LookupFailure {
  readonly reason: PortErrorReason;
  readonly attempts: number;
  /** By the local clock. */
  readonly nextAttemptAt: Instant;
}

/** What is known about a contact. Plain data: enough to go on in another page. */
export interface ContactContext {
  readonly contact: ContactSnapshot;
  /** The contact was not seen ringing here: another page, or an earlier life of this one, may have worked on it. */
  readonly adopted: boolean;
  /** Where an outbound call was dialled from; undefined for others, and when nobody knows any more. */
  readonly origin: DialOrigin | undefined;
  readonly appSettings: AppSettings;
  readonly resolved: ResolvedSettings;
  /** The warnings that the latest attributes brought, and those before had not. */
  readonly newWarnings: readonly SettingWarning[];
  /** The agent gets one notice per contact about settings that were ignored (attributes.md, *How a value is read*). */
  readonly toldOfWarnings: boolean;
  readonly times: ContactTimes;
  /** The agent no longer has this contact. */
  readonly cleared: boolean;
  /** What customer and ticket were decided by. */
  readonly decidedBy: ContactSettings;
  readonly customer: CustomerIdentity | undefined;
  readonly ticketChoice: TicketChoice | undefined;
  readonly assignedTicket: AssignedTicket | undefined;
  readonly lookupFailure: LookupFailure | undefined;
}
