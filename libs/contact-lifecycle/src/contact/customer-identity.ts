import type { Customer } from '@patchcord/contact-ports';

/**
 * Who the customer is (contact-rules.md, *Words*): exactly one Zendesk user, nobody Zendesk knows, a caller who
 * withheld their number, or one of several users.
 */
export type CustomerIdentity =
  | { readonly kind: 'recognised'; readonly customer: Customer }
  | { readonly kind: 'unrecognised'; readonly number: string | undefined }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'several'; readonly candidates: readonly Customer[] };
