import type { Clock } from '@patchcord/contact-ports';
import type { ZendeskRequest } from './zendesk-request.js';
import type { ZendeskTime } from './zendesk-time.js';

/** What every operation of the adapter works with. */
export interface TicketingContext {
  readonly request: ZendeskRequest;
  readonly clock: Clock;
  readonly time: ZendeskTime;
  readonly appId: number;
  readonly agentId: number;
  /** Country of numbers that are written without country code. */
  readonly defaultCountry: string | undefined;
  /** Whether the account has Talk Partner Edition; assumed until it proves otherwise. */
  readonly talkPartnerEdition: { isOn: boolean };
}
