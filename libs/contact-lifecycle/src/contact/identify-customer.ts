import type { ContactSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot, Ticketing } from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';
import { callerOf } from './caller.js';
import type { CustomerIdentity } from './customer-identity.js';
import { decideCustomer, type Decided } from './decide-customer.js';

export interface IdentificationInput {
  readonly contact: ContactSnapshot;
  readonly settings: ContactSettings;
  readonly defaultCountry: string | undefined;
  /** Where an outbound call was dialled from. */
  readonly origin: DialOrigin | undefined;
}

/** Who the customer is, why, and whether `zendesk_user` named nobody. */
export interface Identification extends Decided<CustomerIdentity> {
  readonly unknownZendeskUser: number | undefined;
}

/**
 * Finds out who the customer of a voice contact is, by the order of contact-rules.md, section 2: the user
 * a click-to-dial named, `zendesk_user`, `customer_number`, the CLI. Rejects with a `PortError` when Zendesk cannot be asked; that is never *nobody found*.
 */
export async function identifyCustomer(
  { contact, settings, defaultCountry, origin }: IdentificationInput,
  ticketing: Pick<Ticketing, 'findUser' | 'findUsersByPhone'>,
): Promise<Identification> {
  if (origin?.kind === 'user') {
    const customer = await ticketing.findUser(origin.userId);
    if (customer) {
      const reason = `The call was dialled from the profile of ${customer.name}.`;
      return { outcome: { kind: 'recognised', customer }, reason, unknownZendeskUser: undefined };
    }
  }

  let unknownZendeskUser: number | undefined;
  if (settings.zendeskUser !== undefined) {
    const customer = await ticketing.findUser(settings.zendeskUser);
    if (customer) {
      const reason = `The attribute zendesk_user names ${customer.name}.`;
      return { outcome: { kind: 'recognised', customer }, reason, unknownZendeskUser: undefined };
    }
    unknownZendeskUser = settings.zendeskUser;
  }

  const caller = callerOf(contact, settings, defaultCountry);
  switch (caller.kind) {
    case 'anonymous':
      return {
        outcome: { kind: 'anonymous' },
        reason: 'The caller withheld their number.',
        unknownZendeskUser,
      };
    case 'unusable':
      return {
        outcome: { kind: 'unrecognised', number: caller.text },
        reason: `“${caller.text}” is not a phone number that can be looked up.`,
        unknownZendeskUser,
      };
    case 'number': {
      const matches = await ticketing.findUsersByPhone(caller.number);
      return { ...decideCustomer(caller.number, matches), unknownZendeskUser };
    }
  }
}
