import { parseAppSettings, resolveSettings } from '@patchcord/contact-attributes';
import { compileQueueBrandMapping } from '@patchcord/queue-mapping';
import { describe, expect, it } from 'vitest';
import { foreseeContact } from './foresee-contact.js';

const { appSettings } = parseAppSettings({ connectInstanceUrl: 'x.my.connect.aws', defaultCountry: 'US' });
const brands = [
  { name: 'Acme', active: true },
  { name: 'Globex', active: true },
  { name: 'Vandelay', active: false },
];

function foresee(
  attributes: Record<string, string>,
  call: { customerNumber?: string; queueName?: string } = {},
) {
  const steps = foreseeContact({
    settings: resolveSettings(attributes, appSettings).settings,
    appSettings,
    customerNumber: '(415) 555-0134',
    queueName: '',
    mapping: compileQueueBrandMapping([{ queue: 'Globex *', brand: 'Globex' }]),
    brands,
    ...call,
  });
  return Object.fromEntries(steps.map(({ topic, sentence }) => [topic, sentence]));
}

describe('foreseeContact', () => {
  it('tells the whole story of a call without attributes', () => {
    expect(foresee({})).toEqual({
      Customer:
        'Looked up by +1 415 555 0134. If Zendesk knows nobody with it, a user called “+14155550134” is created.',
      Shown: 'The customer or ticket is shown while the call is ringing.',
      Ticket: 'A new ticket is created when the agent accepts.',
      Brand: 'A new ticket gets the brand Zendesk chooses by default.',
      'Call details': 'Attached when the call ends, with a link to the recording and its player.',
    });
  });

  it.each([
    ['Customer', { zendesk_user: '42' }, {}, 'Zendesk user 42 is the customer; the number does not matter.'],
    ['Customer', {}, { customerNumber: 'anonymous' }, /^The number is withheld/],
    ['Customer', {}, { customerNumber: '1234' }, /^“1234” is not a phone number/],
    [
      'Customer',
      { customer_number: '+442079460018' },
      {},
      /^Looked up by \+44 20 7946 0018 of customer_number/,
    ],
    ['Shown', { pop_incoming: 'no' }, {}, /only after the agent accepts/],
    ['Ticket', { ticket_assignment: 'agent' }, {}, /^The agent decides/],
    ['Ticket', { zendesk_ticket: '0' }, {}, /The customer asked for one \(zendesk_ticket is 0\)\.$/],
    ['Ticket', { zendesk_ticket: '17' }, {}, /^The call goes onto ticket #17\./],
    ['Ticket', { recent_ticket_timeout: '30' }, {}, /in the last 30 minutes\. Otherwise: A new ticket/],
    ['Ticket', { conversation_title: 'Late' }, {}, /with the subject “Late”/],
    [
      'Brand',
      { ticket_brand: 'Acme' },
      {},
      'A new ticket gets brand “Acme”: the attribute ticket_brand names it.',
    ],
    [
      'Brand',
      { ticket_brand: 'Acme' },
      { queueName: 'Globex EU' },
      /brand “Globex”: row 1 of Queues to brands/,
    ],
    ['Brand', { ticket_brand: 'Vandelay' }, {}, /^“Vandelay” is not an active brand and is ignored\./],
    ['Outbound queue', { ticket_outbound_queue: 'Care' }, {}, /^“Care” is written/],
    ['Call details', { voice_comment: 'false' }, {}, /^No call details/],
    ['Call details', { call_recording_consent: 'optout' }, {}, /the caller opted out/],
    ['Call details', { download_recording: 'false' }, {}, /without link and player/],
  ])('%s: %j %j', (topic, attributes, call, sentence) => {
    expect(foresee(attributes as Record<string, string>, call)[topic]).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });
});
