import type { RecordingOrder } from './read-recording-order.js';
import { ServiceError } from './service-error.js';

/** What Connect says about a recording. */
export type ConfirmedState = 'recording' | 'suspended' | 'off' | 'stopped';

export interface ConnectRecordingsOptions {
  /** Where Amazon Connect's public API is. */
  readonly origin: string;
  readonly instanceId: string;
  /** Asks Connect what became of a recording. */
  readonly readBack: (contactId: string) => Promise<ConfirmedState>;
}

/** Shorter than the app waits, so that it hears the reason. */
const timeLimitMs = 10_000;

const paths = { pause: '/contact/suspend-recording', resume: '/contact/resume-recording' } as const;

/**
 * Carries orders out by `SuspendContactRecording` and `ResumeContactRecording` of Amazon Connect's public API. Throws
 * the status that the service has to answer.
 */
export function createConnectRecordings({ origin, instanceId, readBack }: ConnectRecordingsOptions) {
  return async ({ contactId, initialContactId, action }: RecordingOrder): Promise<'recording' | 'paused'> => {
    const response = await ask(new URL(paths[action], origin), {
      InstanceId: instanceId,
      ContactId: contactId,
      InitialContactId: initialContactId,
    });
    if (!response.ok) throw toServiceError(response.status, await response.text());
    switch (await readBack(contactId)) {
      case 'recording':
        return 'recording';
      case 'suspended':
        return 'paused';
      default:
        throw new ServiceError(409, `Contact ${contactId} is not recorded any more.`);
    }
  };
}

async function ask(url: URL, body: object): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: simulatedSignature },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeLimitMs),
    });
  } catch (cause) {
    throw new ServiceError(502, 'Amazon Connect gave no answer.', { cause });
  }
}

/** The simulated instance wants a signed request, and does not check the signature: a real service uses the AWS SDK. */
const simulatedSignature = [
  'AWS4-HMAC-SHA256 Credential=SANDBOX/20200101/us-west-2/connect/aws4_request',
  'SignedHeaders=content-type;host',
  `Signature=${'0'.repeat(64)}`,
].join(', ');

/** Connect answers 400 to orders for a contact that is over or is not recorded. */
function toServiceError(status: number, text: string): ServiceError {
  const message = `Amazon Connect answered ${String(status)}: ${text}`;
  if (status === 404) return new ServiceError(404, message);
  if (status === 400) return new ServiceError(409, message);
  if (status === 429) return new ServiceError(429, message, { retryAfter: 1 });
  return new ServiceError(502, message);
}
