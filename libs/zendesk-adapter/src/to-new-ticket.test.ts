import { sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import type { TicketChoices } from './ticket-choices.js';
import { toContactTags } from './ticket-tags.js';
import { toDetailsHtml } from './to-details-html.js';
import { isVoiceTicket, toPlainTicket, toVoiceTicket } from './to-new-ticket.js';

const intent = sampleTicketIntent({ requesterId: 380 });
const none: TicketChoices = { brandId: undefined, outboundQueue: undefined, inheritedTags: [] };
const common = {
  subject: 'Incoming call from +61491570006',
  external_id: 'connect:c-1',
  requester_id: 380,
  submitter_id: 11,
  assignee_id: 11,
  comment: { html_body: toDetailsHtml(intent.details, intent), public: false },
};

describe('toVoiceTicket', () => {
  it.each([
    ['inbound', 45],
    ['outbound', 46],
    ['callback', 45],
  ] as const)('creates the ticket of an %s call via %i', (direction, via) => {
    expect(toVoiceTicket({ ...intent, direction }, 11, none)).toEqual({
      purpose: 'create a voice ticket',
      method: 'POST',
      path: '/api/v2/channels/voice/tickets',
      body: {
        ticket: {
          ...common,
          via_id: via,
          additional_tags: ['amazon_connect', `amazon_connect_${direction}`],
        },
      },
    });
  });
});

describe('toPlainTicket', () => {
  it('has the brand and the outbound queue that were chosen', () => {
    const outboundQueue = { fieldId: 36, value: 'q_sales', names: ['connect_outbound_queue'] };
    expect(toPlainTicket(intent, 11, { brandId: 7, outboundQueue, inheritedTags: [] }).body).toEqual({
      ticket: {
        ...common,
        brand_id: 7,
        custom_fields: [{ id: 36, value: 'q_sales' }],
        tags: ['amazon_connect', 'amazon_connect_inbound'],
      },
    });
  });

  it.each(['chat', 'task', 'email', 'unknown'] as const)(
    'creates the ticket of the channel %s privately, and pretends no other channel of Zendesk',
    (channel) => {
      const task = { name: 'Call Jane back', description: 'Soon.', references: [] };
      const ofChannel = { ...intent, channel, details: { ...intent.details, task } };
      const comment = { html_body: toDetailsHtml(ofChannel.details, ofChannel), public: false };
      expect(toPlainTicket(ofChannel, 11, none)).toEqual({
        purpose: 'create a ticket',
        method: 'POST',
        path: '/api/v2/tickets',
        body: { ticket: { ...common, comment, tags: toContactTags(ofChannel) } },
      });
      expect(comment.html_body).toContain('Call Jane back');
      expect(isVoiceTicket(ofChannel)).toBe(false);
    },
  );

  it('has the agent as requester when there is no customer', () => {
    expect(toPlainTicket({ ...intent, requesterId: undefined }, 11, none)).toEqual({
      purpose: 'create a ticket',
      method: 'POST',
      path: '/api/v2/tickets',
      body: { ticket: { ...common, requester_id: 11, tags: ['amazon_connect', 'amazon_connect_inbound'] } },
    });
  });

  it('keeps the tags of the ticket that a follow-up continues', () => {
    const choices = { ...none, inheritedTags: ['vip'] };
    expect(toPlainTicket({ ...intent, followUpOf: 7 }, 11, choices).body).toEqual({
      ticket: {
        ...common,
        via_followup_source_id: 7,
        tags: ['vip', 'amazon_connect', 'amazon_connect_inbound'],
      },
    });
  });

  it('belongs to the conversation, whichever leg it was created for', () => {
    const leg = { ...intent, contactId: 'c-2' };
    expect(toPlainTicket(leg, 11, none).body).toMatchObject({ ticket: { external_id: 'connect:c-1' } });
  });

  it('lets no text of a caller be expanded in its subject', () => {
    const subject = 'Call from {{dc.secret}}';
    expect(toPlainTicket({ ...intent, subject }, 11, none).body).toMatchObject({
      ticket: { subject: 'Call from {\u200B{dc.secret}\u200B}' },
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
