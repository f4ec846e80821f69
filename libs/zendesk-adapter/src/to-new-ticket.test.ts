import { sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import type { TicketChoices } from './ticket-choices.js';
import { toDetailsHtml } from './to-details-html.js';
import { isVoiceTicket, toPlainTicket, toVoiceTicket } from './to-new-ticket.js';

const intent = sampleTicketIntent({ requesterId: 380 });
const none: TicketChoices = { brandId: undefined, outboundQueue: undefined };
const common = {
  subject: 'Incoming call from +61491570006',
  external_id: 'connect:c-1',
  requester_id: 380,
  submitter_id: 11,
  assignee_id: 11,
  comment: { html_body: toDetailsHtml(intent.details), public: false },
};

describe('toVoiceTicket', () => {
  it.each([
    ['inbound', 45],
    ['outbound', 46],
    ['callback', 45],
  ] as const)('creates the ticket of an %s call via %i', (direction, via) => {
    expect(toVoiceTicket({ ...intent, direction }, 11, none)).toEqual({
      method: 'POST',
      path: '/api/v2/channels/voice/tickets',
      body: { ticket: { ...common, via_id: via, additional_tags: ['amazon_connect'] } },
    });
  });
});

describe('toPlainTicket', () => {
  it('has the brand and the outbound queue that were chosen', () => {
    const outboundQueue = { fieldId: 36, value: 'q_sales', names: ['connect_outbound_queue'] };
    expect(toPlainTicket(intent, 11, { brandId: 7, outboundQueue }).body).toEqual({
      ticket: {
        ...common,
        brand_id: 7,
        custom_fields: [{ id: 36, value: 'q_sales' }],
        tags: ['amazon_connect'],
      },
    });
  });

  it('has the agent as requester when there is no customer', () => {
    expect(toPlainTicket({ ...intent, requesterId: undefined }, 11, none)).toEqual({
      method: 'POST',
      path: '/api/v2/tickets',
      body: { ticket: { ...common, requester_id: 11, tags: ['amazon_connect'] } },
    });
  });

  it('lets a follow-up inherit the tags of its source', () => {
    expect(toPlainTicket({ ...intent, followUpOf: 7 }, 11, none).body).toEqual({
      ticket: { ...common, via_followup_source_id: 7 },
    });
  });
});

describe('isVoiceTicket', () => {
  it.each([
    ['voice', undefined, true],
    ['queue_callback', undefined, true],
    ['voice', 7, false],
    ['chat', undefined, false],
    ['task', undefined, false],
    ['unknown', undefined, false],
  ] as const)('%s, follow-up of %s: %s', (channel, followUpOf, expected) => {
    expect(isVoiceTicket({ ...intent, channel, followUpOf })).toBe(expected);
  });
});
