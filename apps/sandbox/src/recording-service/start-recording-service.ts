import { Hono } from 'hono';
import { listenOnLoopback, type LoopbackServer } from '../listen-on-loopback.js';
import { createConnectRecordings, type ConnectRecordingsOptions } from './connect-recordings.js';
import { readRecordingOrder } from './read-recording-order.js';
import { ServiceError } from './service-error.js';
import { verifyToken } from './verify-token.js';

export interface RecordingServiceOptions {
  readonly port: number;
  /** Shared with the app's setting `recordingControlSecret`. */
  readonly secret: string;
  readonly connect: ConnectRecordingsOptions;
}

/** A running service; `url` is what the app's setting `recordingControlUrl` takes. */
export interface RecordingService extends Pick<LoopbackServer, 'close'> {
  readonly url: string;
}

/**
 * Starts what an administrator runs so that agents can pause recordings: it takes the orders that `createRecordingControl`
 * of `@patchcord/zendesk-adapter` describes, and gives them to Amazon Connect. Every agent with a valid token may pause
 * every contact. Rejects with an Error of code EADDRINUSE when the port is taken.
 */
export async function startRecordingService(options: RecordingServiceOptions): Promise<RecordingService> {
  const carryOut = createConnectRecordings(options.connect);
  const pages = new Hono();
  pages.post('/recording', async (context) => {
    const claims = await verifyToken(context.req.header('authorization'), options.secret);
    const order = readRecordingOrder(await context.req.text());
    const isAsSigned =
      claims['contact_id'] === order.contactId &&
      claims['initial_contact_id'] === order.initialContactId &&
      claims['action'] === order.action;
    if (!isAsSigned) throw new ServiceError(401, 'The token is for another order.');
    return context.json({ state: await carryOut(order) });
  });
  pages.notFound((context) => context.json({ error: 'Orders go to POST /recording.' }, 404));
  pages.onError((error, context) => {
    if (!(error instanceof ServiceError)) return context.json({ error: String(error) }, 500);
    const { status, message, retryAfter } = error;
    return context.json(
      { error: message },
      status,
      retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    );
  });
  const { port, close } = await listenOnLoopback(pages, options.port);
  return { url: `http://localhost:${String(port)}`, close };
}
