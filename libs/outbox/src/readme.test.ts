import { PortError } from '@patchcord/contact-ports';
import { FakeTicketing, ManualClock, sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { expect, it, vi } from 'vitest';
import { createOutbox } from './index.js';

it('does what the README shows', async () => {
  const ticketing = new FakeTicketing();
  ticketing.failNext('createTicket', new PortError('unavailable', 'Zendesk answered 503'));
  const createTicketIntent = sampleTicketIntent();
  const clock = new ManualClock();

  const outbox = createOutbox({ clock, deliver: (intent, options) => ticketing.deliver(intent, options) });
  const receipt = outbox.submit(createTicketIntent);
  await vi.waitFor(() => {
    expect(outbox.getEntries()[0]?.status).toBe('waiting');
  });
  clock.advance(60_000);

  expect((await receipt).ticketId).toBe(1001);
  expect(ticketing.world.tickets).toHaveLength(1);
});
