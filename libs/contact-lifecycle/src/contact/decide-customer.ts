import { preferDirectLines } from '@patchcord/contact-attributes';
import type { PhoneMatch } from '@patchcord/contact-ports';
import type { CustomerIdentity } from './customer-identity.js';

/** A decision, with the reason the timeline shows. */
export interface Decided<Outcome> {
  readonly outcome: Outcome;
  readonly reason: string;
}

/**
 * Which of the users with this number, address or name is the customer (contact-rules.md, section 2): exactly one, or
 * the only one for whom the number is a direct line; otherwise all of them are candidates.
 * @param what it is that was looked for
 */
export function decideCustomer(
  what: 'number' | 'e-mail address' | 'name',
  value: string,
  matches: readonly PhoneMatch[],
): Decided<CustomerIdentity> {
  const preferred = preferDirectLines(matches);
  const [only] = preferred;
  if (!only) {
    return {
      outcome: { kind: 'unrecognised', number: what === 'number' ? value : undefined },
      reason: `No Zendesk user has the ${what} ${value}.`,
    };
  }
  if (preferred.length === 1) {
    const reason =
      matches.length === 1
        ? `One Zendesk user has the ${what} ${value}: ${only.customer.name}.`
        : `${value} is the direct line of ${only.customer.name}; the other ${String(matches.length - 1)} share it.`;
    return { outcome: { kind: 'recognised', customer: only.customer }, reason };
  }
  return {
    outcome: { kind: 'several', candidates: preferred.map((match) => match.customer) },
    reason: `${String(preferred.length)} Zendesk users have the ${what} ${value}.`,
  };
}
