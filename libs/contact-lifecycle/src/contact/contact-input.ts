import type { AppSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';
import type { ContactFacts } from './contact-facts.js';

/** What a contact machine starts from. */
export interface ContactInput {
  readonly contact: ContactSnapshot;
  /** The contact was not seen ringing here: another page, or an earlier life of this one, may have worked on it. */
  readonly adopted: boolean;
  /** Where an outbound call was dialled from. */
  readonly origin: DialOrigin | undefined;
  readonly appSettings: AppSettings;
  /** Nothing survives this page: what a later one has to find must be in Zendesk. */
  readonly isForgetful: boolean;
  /** What it had come to in a page of another release; it was adopted then. */
  readonly earlier?: ContactFacts | undefined;
}
