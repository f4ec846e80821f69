import { sameNumber, type AppSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';

/** Ties an order to the call that will come of it: by its number, since Connect gives no id (spec/connect.md, 5.3). */
export interface PendingDial {
  /** E.164. */
  readonly number: string;
  readonly origin: DialOrigin;
}

/** Whether a contact that has just appeared is the call that was ordered. */
export function isDialled(
  contact: ContactSnapshot,
  pendingDial: PendingDial | undefined,
  { defaultCountry }: Pick<AppSettings, 'defaultCountry'>,
): boolean {
  return (
    pendingDial !== undefined &&
    contact.direction === 'outbound' &&
    !contact.isTransferLeg &&
    sameNumber(contact.customerNumber ?? '', pendingDial.number, defaultCountry)
  );
}
