import { PortError } from '@patchcord/contact-ports';
import { FakeTicketing, ManualClock, sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { createOutbox, createTimeline, openOutboxStore, openTimelineStore, redact } from './index.js';

it('delivers what the README shows', async () => {
  const ticketing = new FakeTicketing();
  ticketing.failNext('createTicket', new PortError('unavailable', 'Zendesk answered 503'));
  const createTicketIntent = sampleTicketIntent();
  const clock = new ManualClock();

  const outbox = createOutbox({
    clock,
    deliver: (intent, options) => ticketing.deliver(intent, options),
    openStore: () => openOutboxStore('outbox-of-agent-7'),
  });
  await outbox.load();
  const receipt = outbox.submit(createTicketIntent);
  await vi.waitFor(() => {
    expect(outbox.getEntries()[0]?.nextAttemptAt).toBeDefined();
  });
  clock.advance(60_000);

  expect((await receipt).ticketId).toBe(1001);
  expect(ticketing.world.tickets).toHaveLength(1);
});

it('tells the story that the README shows', () => {
  const timeline = createTimeline({ openStore: () => openTimelineStore('timeline-of-agent-7') });
  timeline.record({
    contactId: 'c1',
    kind: 'decision',
    name: 'customer.identified',
    reason: 'Jane Doe has +14155550134.',
    personal: ['Jane Doe'],
  });

  expect(timeline.getEntries('c1').map((entry) => redact(entry).reason)).toEqual(['••• has •••34.']);
});
