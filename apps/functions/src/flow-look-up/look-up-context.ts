import type { Deadline } from '../shared/deadline.js';
import type { ZendeskReader } from '../zendesk/zendesk-reader.js';

/** What every kind of look-up needs. */
export interface LookUpContext {
  readonly read: ZendeskReader;
  readonly deadline: Deadline;
  readonly parameters: Readonly<Record<string, string>>;
  readonly callerNumber: string | undefined;
  /** Country of numbers without a country code, as the app has it. */
  readonly defaultCountry: string | undefined;
  /** For accounts with brand separation. */
  readonly brandScope: string | undefined;
}
