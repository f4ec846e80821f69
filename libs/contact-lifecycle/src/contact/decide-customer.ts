import type { PhoneMatch } from '@patchcord/contact-ports';
import type { CustomerIdentity } from './customer-identity.js';

/** A decision, with the reason the timeline shows. */
export interface Decided<Outcome> {
  readonly outcome: Outcome;
  readonly reason: string;
}

/**
 * Which of the users with this number is the customer (contact-rules.md, section 2): exactly one, or the only one
 * for whom it is a direct line; otherwise all of them are candidates.
 */
export function decideCustomer(number: string, matches: readonly PhoneMatch[]): Decided<CustomerIdentity> {
  const direct = matches.filter((match) => !match.shared);
  const preferred = direct.length > 0 ? direct : matches;
  const [only] = preferred;
  if (!only) {
    return { outcome: { kind: 'unrecognised', number }, reason: `No Zendesk user has the number ${number}.` };
  }
  if (preferred.length === 1) {
    const reason =
      matches.length === 1
        ? `One Zendesk user has the number ${number}: ${only.customer.name}.`
        : `${number} is the direct line of ${only.customer.name}; the other ${String(matches.length - 1)} share it.`;
    return { outcome: { kind: 'recognised', customer: only.customer }, reason };
  }
  return {
    outcome: { kind: 'several', candidates: preferred.map((match) => match.customer) },
    reason: `${String(preferred.length)} Zendesk users have the number ${number}.`,
  };
}
