import { sameNumber, type ContactSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot, Customer, Ticketing } from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';
import { callerOf, type Caller } from './caller.js';
import { isWritten } from './contact-channel.js';
import type { CustomerIdentity } from './customer-identity.js';
import { decideCustomer, type Decided } from './decide-customer.js';
import { identifyWriter } from './identify-writer.js';

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
  /** The caller's number, E.164, when it is not the one on the profile: it can be added to one. */
  readonly unlistedNumber: string | undefined;
}

/**
 * Finds out who the customer is, by the order of contact-rules.md, section 2: the user a click-to-dial named,
 * `zendesk_user`; then, of a call, `customer_number` or the CLI, and, of a chat or a task, what its attributes say. Rejects with a `PortError` when Zendesk cannot be asked; that is never *nobody found*.
 */
export async function identifyCustomer(
  { contact, settings, defaultCountry, origin }: IdentificationInput,
  ticketing: Pick<Ticketing, 'findUser' | 'findUsersByPhone' | 'findUsersByEmail' | 'findUsersByName'>,
): Promise<Identification> {
  const caller = callerOf(contact, settings, defaultCountry);
  if (origin?.kind === 'user') {
    const customer = await ticketing.findUser(origin.userId);
    if (customer) {
      const reason = `The call was dialled from the profile of ${customer.name}.`;
      return {
        outcome: { kind: 'recognised', customer },
        reason,
        unknownZendeskUser: undefined,
        unlistedNumber: unlistedNumberOf(customer, caller, defaultCountry),
      };
    }
  }

  let unknownZendeskUser: number | undefined;
  if (settings.zendeskUser !== undefined) {
    const customer = await ticketing.findUser(settings.zendeskUser);
    if (customer) {
      const reason = `The attribute zendesk_user names ${customer.name}.`;
      return {
        outcome: { kind: 'recognised', customer },
        reason,
        unknownZendeskUser: undefined,
        unlistedNumber: unlistedNumberOf(customer, caller, defaultCountry),
      };
    }
    unknownZendeskUser = settings.zendeskUser;
  }

  if (isWritten(contact.channel)) {
    const decided = await identifyWriter(settings, ticketing);
    return {
      ...decided,
      unknownZendeskUser,
      unlistedNumber: unlistedNumberIn(decided, caller, defaultCountry),
    };
  }
  switch (caller.kind) {
    case 'anonymous':
      return {
        outcome: { kind: 'anonymous' },
        reason: 'The caller withheld their number.',
        unknownZendeskUser,
        unlistedNumber: undefined,
      };
    case 'unusable':
      return {
        outcome: { kind: 'unrecognised', number: caller.text },
        reason: `“${caller.text}” is not a phone number that can be looked up.`,
        unknownZendeskUser,
        unlistedNumber: undefined,
      };
    case 'number': {
      const matches = await ticketing.findUsersByPhone(caller.number);
      const decided = decideCustomer('number', caller.number, matches);
      const unlistedNumber = decided.outcome.kind === 'unrecognised' ? caller.number : undefined;
      return { ...decided, unknownZendeskUser, unlistedNumber };
    }
  }
}

function unlistedNumberIn(
  { outcome }: Decided<CustomerIdentity>,
  caller: Caller,
  defaultCountry: string | undefined,
): string | undefined {
  if (outcome.kind === 'recognised') return unlistedNumberOf(outcome.customer, caller, defaultCountry);
  return outcome.kind === 'unrecognised' && caller.kind === 'number' ? caller.number : undefined;
}

function unlistedNumberOf(
  { phone }: Customer,
  caller: Caller,
  defaultCountry: string | undefined,
): string | undefined {
  if (caller.kind !== 'number') return undefined;
  const isOnProfile = phone !== undefined && sameNumber(phone, caller.number, defaultCountry);
  return isOnProfile ? undefined : caller.number;
}
