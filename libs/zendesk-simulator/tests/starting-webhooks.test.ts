import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startZendeskSimulator } from '../src/index.js';

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

it('a webhook that the account starts with is there again after a reset, with the same secret', async () => {
  const heard: Heard[] = [];
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, text });
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/`;
  const signingSecret = 'a secret that both know';
  const subscriptions = ['zen:event-type:ticket.created'];
  const zendesk = await startZendeskSimulator({
    webhooks: [{ name: 'Tickets', endpoint, subscriptions, signingSecret }],
  });
  onTestFinished(async () => {
    await zendesk.close();
    receiver.closeAllConnections();
    receiver.close();
  });
  for (let count = 1; count <= 2; count += 1) {
    await zendesk.driver.as('alex.morgan').request('POST', 'tickets', {
      ticket: { subject: 'Tea', comment: { body: 'No tea' } },
    });
    await vi.waitFor(() => {
      expect(heard).toHaveLength(count);
    });
    await zendesk.driver.reset();
  }
  for (const { headers, text } of heard)
    expect(headers['x-zendesk-webhook-signature']).toBe(
      createHmac('sha256', signingSecret)
        .update(`${String(headers['x-zendesk-webhook-signature-timestamp'])}${text}`)
        .digest('base64'),
    );
});
