import type { Desk } from '../desk/desk.js';
import { runTriggers } from '../triggers/run-triggers.js';
import { toTicketEvents } from './ticket-event.js';
import type { WebhookCourier } from './webhook-courier.js';

/** Lets every write of a ticket run the account's triggers, and tells webhooks of it. */
export function connectWebhooks(desk: Desk, courier: WebhookCourier): void {
  desk.onTicketWritten((write) => {
    const order = { ticketId: write.ticket.id };
    for (const { webhookId, body, trigger } of runTriggers(desk, write)) {
      const webhook = desk.webhooks.get(webhookId);
      const secret = desk.signingSecrets.get(webhookId);
      if (webhook?.status !== 'active' || secret === undefined) continue;
      courier.send({ ...order, webhook, secret, body, cause: trigger });
    }
    const webhooks = [...desk.webhooks.values()].filter(({ status }) => status === 'active');
    for (const event of toTicketEvents(desk, write)) {
      for (const webhook of webhooks.filter(({ subscriptions }) => subscriptions.includes(event.type))) {
        const secret = desk.signingSecrets.get(webhook.id) ?? '';
        courier.send({ ...order, webhook, secret, body: JSON.stringify(event), cause: event.type });
      }
    }
  });
}
