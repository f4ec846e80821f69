import type { Customer } from '@patchcord/contact-ports';

/**
 * Who the customer is (contact-rules.md, *Words*): exactly one Zendesk user, somebody Zendesk does not know, one of
 * several users, or nobody knows: a caller who withheld their number, a chat or task that does not say whom it is about.
 */
export type CustomerIdentity =
  | { readonly kind: 'recognised'; readonly customer: Customer }
  | {
      readonly kind: 'unrecognised';
      readonly number: string | undefined;
      /** What else a chat or a task says of them. */
      readonly name?: string | undefined;
      readonly email?: string | undefined;
    }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'several'; readonly candidates: readonly Customer[] };
