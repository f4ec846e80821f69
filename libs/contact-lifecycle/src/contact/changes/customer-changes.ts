import type { CustomerReceipt } from '@patchcord/contact-ports';
import { assertEvent } from 'xstate';
import { change } from './change.js';

/** Who the customer is, and what is missing on their profile. */
export const customerChanges = {
  'keep the customer': change(({ event }) => {
    assertEvent(event, 'customer.identified');
    const { outcome, unlistedNumber } = event.identification;
    return { customer: outcome, unlistedNumber };
  }),
  'keep the new customer': change((_, { customerId, name }: CustomerReceipt & { readonly name: string }) => ({
    customer: { kind: 'recognised', customer: { id: customerId, name } },
    unlistedNumber: undefined,
    chosenRequester: undefined,
  })),
  'count the number as given up': change(({ context }) => ({
    numbersGivenUp: context.numbersGivenUp + 1,
  })),
};
