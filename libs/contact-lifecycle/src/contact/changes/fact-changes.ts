import { resolveSettings, type SettingWarning } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';
import { assertEvent } from 'xstate';
import { contactTimes } from '../contact-times.js';
import { change } from './change.js';

/** What Connect says about a contact, and the settings that follow from it; and whether it survives the page. */
export const factChanges = {
  'take in the facts': change(({ context, event }) => {
    assertEvent(event, 'contact.changed');
    const contact = withWhatWasTold(event.contact, context.contact);
    const resolved = resolveSettings(contact.attributes, context.appSettings);
    return {
      contact,
      resolved,
      newWarnings: resolved.warnings.filter((warning) => !isAmong(context.resolved.warnings, warning)),
      times: contactTimes(contact, context.times),
    };
  }),
  'take in that it is gone': change(({ context, event }) => {
    assertEvent(event, 'contact.cleared');
    return {
      cleared: true,
      times: { ...context.times, endedAt: context.times.endedAt ?? event.observedAt },
    };
  }),
  'take in whether this page is forgetful': change(({ event }) => {
    assertEvent(event, 'storage.changed');
    return { isForgetful: event.isForgetful };
  }),
  'remember that the agent was told': change(({ context }) => ({
    toldOfWarnings: context.toldOfWarnings || context.resolved.warnings.length > 0,
  })),
  'decide by the settings of now': change(({ context }) => ({
    decidedBy: context.resolved.settings,
    customer: undefined,
    unlistedNumber: undefined,
    ticketChoice: undefined,
    chosenCustomer: undefined,
    chosenRequester: undefined,
  })),
};

/**
 * Connect has been seen to drop the mark of monitoring in the middle of a contact, and a customer's leg among several
 * (spec/connect.md, 5.7): then nobody says any more who they are, and a call looks inbound.
 */
function withWhatWasTold(told: ContactSnapshot, before: ContactSnapshot): ContactSnapshot {
  return {
    ...told,
    isMonitoring: told.isMonitoring || before.isMonitoring,
    monitoredContactId: told.monitoredContactId ?? before.monitoredContactId,
    direction: told.direction === 'inbound' ? before.direction : told.direction,
    customerNumber: told.customerNumber ?? before.customerNumber,
    customerName: told.customerName ?? before.customerName,
  };
}

function isAmong(warnings: readonly SettingWarning[], { name, received }: SettingWarning): boolean {
  return warnings.some((warning) => warning.name === name && warning.received === received);
}
