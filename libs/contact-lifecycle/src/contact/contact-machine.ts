import { resolveSettings } from '@patchcord/contact-attributes';
import { contactSetup } from './contact-setup.js';
import { contactTimes } from './contact-times.js';
import { callRegion } from './regions/call-region.js';
import { chatRegion } from './regions/chat-region.js';
import { linkRegion } from './regions/link-region.js';
import { profileRegion } from './regions/profile-region.js';
import { recordingRegion } from './regions/recording-region.js';
import { ticketRegion } from './regions/ticket/ticket-region.js';
import { voiceIdRegion } from './regions/voice-id-region.js';

/**
 * One contact, in regions that run side by side and meet only in guards: *call* holds what Connect said, *ticket* is
 * our work on it, and *recording*, *profile*, *link*, *chat* and *voiceId* are what goes on besides. So an answer that
 * comes before a slow look-up, a hang-up before it has finished, and a contact first seen in its after-contact work are
 * ordinary paths (contact-rules.md, sections 1 to 6 and 9).
 * It is done when the contact is cleared and nothing is left to write.
 */
export const contactMachine = contactSetup.createMachine({
  id: 'contact',
  type: 'parallel',
  context: ({ input: { earlier, ...input } }) => {
    const resolved = resolveSettings(input.contact.attributes, input.appSettings);
    return {
      ...input,
      resolved,
      newWarnings: resolved.warnings,
      toldOfWarnings: false,
      times: earlier?.times ?? contactTimes(input.contact, undefined, !input.adopted),
      cleared: earlier?.cleared ?? false,
      earlierTicket: undefined,
      decidedBy: resolved.settings,
      customer: undefined,
      unlistedNumber: undefined,
      numbersGivenUp: earlier?.numbersGivenUp ?? 0,
      original: { kind: 'unknown' },
      ticketChoice: undefined,
      chosenCustomer: undefined,
      chosenRequester: undefined,
      openTickets: [],
      assignedTicket: undefined,
      ticketsGivenUp: 0,
      recording: { state: 'unknown', problem: undefined },
      voiceId: earlier?.voiceId ?? { speaker: undefined, evaluation: undefined, problem: undefined },
      transcript: earlier?.transcript,
      lookupFailure: undefined,
      ...earlier?.decision,
    };
  },
  on: {
    'contact.changed': {
      actions: [
        'take in the facts',
        'note the ignored settings',
        'tell the agent which settings were ignored',
        'remember that the agent was told',
      ],
    },
    'contact.cleared': { actions: 'take in that it is gone' },
    'storage.changed': { actions: 'take in whether this page is forgetful' },
    'lookup.failed': [
      {
        guard: 'it fails for the first time',
        actions: [
          'keep the lookup failure',
          'note the lookup failure',
          'tell the agent that Zendesk does not answer',
        ],
      },
      { actions: ['keep the lookup failure', 'note the lookup failure'] },
    ],
  },
  states: {
    call: callRegion,
    ticket: ticketRegion,
    recording: recordingRegion,
    profile: profileRegion,
    link: linkRegion,
    chat: chatRegion,
    voiceId: voiceIdRegion,
  },
});
