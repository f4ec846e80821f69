import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

/** One request of a webhook. */
export interface ReceivedWebhook {
  readonly headers: IncomingHttpHeaders;
  /** As it came. */
  readonly text: string;
  readonly body: WebhookBody;
}

/** What tests look at in the body of a ticket event. */
export interface WebhookBody {
  readonly id: string;
  readonly type: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** How the receiver answers. */
export type ReceiverAnswer =
  'silence' | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A server that webhooks are sent to. */
export interface WebhookReceiver {
  readonly endpoint: string;
  readonly received: ReceivedWebhook[];
  /** Says how each request is answered, by its number from 1 on; 204 unless it is set. */
  answer: (number: number) => ReceiverAnswer;
  close(): Promise<void>;
}

/** @returns a receiver on this machine */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const receiver = { received: [] as ReceivedWebhook[], answer: always204 as WebhookReceiver['answer'] };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      receiver.received.push({ headers: request.headers, text, body: parse(text) });
      const answer = receiver.answer(receiver.received.length);
      if (answer === 'silence') return;
      response.writeHead(answer.status, answer.headers);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port.');
  return Object.assign(receiver, {
    endpoint: `http://localhost:${address.port}/hook`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  });
}

/** @returns the signature that headers and text ought to have */
export function expectedSignature({ headers, text }: ReceivedWebhook, secret: string): string {
  const timestamp = String(headers['x-zendesk-webhook-signature-timestamp']);
  return createHmac('sha256', secret).update(timestamp).update(text).digest('base64');
}

export function always204(): ReceiverAnswer {
  return { status: 204 };
}

function parse(text: string): WebhookBody {
  try {
    return JSON.parse(text) as WebhookBody;
  } catch {
    return { id: '', type: '', event: {}, detail: {} };
  }
}
