import { reduceSipAddress, type ContactSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';

/** The two numbers of a call as its ticket shows them; undefined when withheld or unknown. */
export interface CallNumbers {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * From and to (contact-rules.md, section 6). Inbound and callback: CLI -> `dialed_number`, else the number Connect
 * says was dialled. Outbound: `outbound_cli` -> the number dialled.
 */
export function callNumbers(
  contact: Pick<ContactSnapshot, 'direction' | 'customerNumber' | 'systemNumber'>,
  settings: Pick<ContactSettings, 'dialedNumber' | 'outboundCli'>,
): CallNumbers {
  const customer = present(contact.customerNumber);
  const system = present(contact.systemNumber);
  return contact.direction === 'outbound'
    ? { from: settings.outboundCli ?? system, to: customer }
    : { from: customer, to: settings.dialedNumber ?? system };
}

function present(number: string | undefined): string | undefined {
  const reduced = reduceSipAddress(number ?? '');
  return reduced === '' ? undefined : reduced;
}
