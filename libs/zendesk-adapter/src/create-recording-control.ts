import {
  type Clock,
  type Milliseconds,
  PortError,
  type PortErrorReason,
  type RecordedContact,
  type RecordingControl,
  type RecordingState,
  systemClock,
  withinTime,
} from '@patchcord/contact-ports';
import { createTokenId } from './create-token-id.js';
import { parseError } from './parse-error.js';
import { readAnswer } from './read-answer.js';
import { readObject } from './read-json.js';
import { readRetryAfter } from './read-retry-after.js';
import { toRecordingServiceUrl } from './recording-service-url.js';
import { toXhr } from './to-xhr.js';
import type { ZafClient, ZafRequest } from './zaf-client.js';
import type { ZendeskRequestEntry } from './zendesk-request.js';

export interface CreateRecordingControlOptions {
  readonly client: Pick<ZafClient, 'request'>;
  /** The service's address as the administrator typed it: `https`, or `http` on the machine itself. */
  readonly url: string | undefined;
  /** The signed-in agent, who is named in the token. */
  readonly agent: { readonly id: number };
  readonly clock?: Clock;
  /** Hears of every request, and which contact it was made for. */
  readonly onRequest?: (entry: ZendeskRequestEntry, contactId: string) => void;
}

type Action = 'pause' | 'resume';

const timeLimit: Milliseconds = 15_000;

/**
 * A service of the administrator's as {@link RecordingControl}. It is called through Zendesk's proxy, which signs the
 * token with the secure setting `recordingControlSecret` (zendesk.md 1.11): the secret is never in the browser.
 *
 * What the service has to do:
 *
 * - `POST <url>/recording` with `Content-Type: application/json`, and the body
 *   `{"contactId": "…", "initialContactId": "…", "action": "pause" | "resume"}`. Both ids are always there; they are
 *   equal for a contact that was not transferred. They are the `ContactId` and `InitialContactId` of Amazon Connect's
 *   `SuspendContactRecording` and `ResumeContactRecording`.
 * - `Authorization: Bearer <token>`: a JSON Web Token, HS256, of the shared secret, with `iat`, `exp` (60 seconds
 *   later), and the claims `contact_id`, `initial_contact_id`, `action` (each equal to the body's member) and `agent`
 *   (id of the Zendesk user, as a text), and `jti`, another one in each token. A token that is missing, over, wrongly
 *   signed, used before, or does not fit the body is refused with 401.
 * - Orders may come twice; pausing what is paused, and resuming what runs, is a success.
 * - The answer to a success is 200 with `{"state": "recording" | "paused"}`: what Connect has confirmed.
 * - The answer to a failure is a status, and for people who read logs `{"error": "…"}`: 403 for an agent who may not,
 *   404 for a contact that is not there (any more), 409 for one that is not being recorded, 422 for a body that cannot
 *   be read, 429 with `Retry-After`, 5xx when Connect gave no answer: then nobody knows the state.
 */
export function createRecordingControl(options: CreateRecordingControlOptions): RecordingControl {
  const { agent, client, clock = systemClock, onRequest, url = '' } = options;
  const serviceUrl = toRecordingServiceUrl(url);

  async function order(action: Action, contact: RecordedContact): Promise<RecordingState> {
    if (serviceUrl === undefined) {
      throw new PortError('rejected', 'No service for the control of recordings is set up.');
    }
    const sentAt = clock.now();
    const finish = (status: number | undefined, outcome: ZendeskRequestEntry['outcome']) => {
      const { pathname: path } = new URL(serviceUrl);
      const duration = clock.now() - sentAt;
      const purpose = `${action} the recording`;
      onRequest?.({ purpose, method: 'POST', path, status, outcome, duration }, contact.contactId);
    };
    try {
      const resolved = await withinTime(client.request(toRequest(serviceUrl, action, contact, agent.id)), {
        clock,
        limit: timeLimit,
        createError: () => new PortError('unavailable', 'No answer in time', { mayHaveBeenApplied: true }),
      });
      const { body, status } = readAnswer(resolved);
      const state = readState(body);
      finish(status, 'answered');
      return state;
    } catch (failure) {
      const error = toError(failure);
      finish(PortError.isInstance(failure) ? undefined : toXhr(failure).status, error.reason);
      throw error;
    }
  }

  return {
    isSetUp: serviceUrl !== undefined,
    pause: (contact) => order('pause', contact),
    resume: (contact) => order('resume', contact),
  };
}

function toRequest(url: string, action: Action, contact: RecordedContact, agentId: number): ZafRequest {
  const { contactId } = contact;
  const initialContactId = contact.initialContactId ?? contactId;
  return {
    url,
    type: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({ contactId, initialContactId, action }),
    headers: { Authorization: 'Bearer {{jwt.token}}' },
    secure: true,
    jwt: {
      algorithm: 'HS256',
      secret_key: '{{setting.recordingControlSecret}}',
      expiry: 60,
      claims: {
        jti: createTokenId(),
        contact_id: contactId,
        initial_contact_id: initialContactId,
        action,
        agent: String(agentId),
      },
    },
    autoRetry: false,
    httpCompleteResponse: true,
  };
}

function readState(body: unknown): RecordingState {
  const { state } = readObject(body);
  if (state === 'recording' || state === 'paused') return state;
  throw new PortError('unavailable', 'The service answered without a state.', { mayHaveBeenApplied: true });
}

function toError(failure: unknown): PortError {
  if (PortError.isInstance(failure)) return failure;
  const { status, statusText } = toXhr(failure);
  const reason = toReason(status);
  const text = parseError(failure).text ?? statusText;
  return new PortError(reason, `${status === 0 ? 'No connection' : status}: ${text}`, {
    cause: failure,
    retryAfter: readRetryAfter(failure),
    mayHaveBeenApplied: reason === 'unavailable',
  });
}

/** Here 401 says that service and setting have different secrets, and 409 that there is nothing to pause. */
function toReason(status: number): PortErrorReason {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 408) return 'unavailable';
  if (status === 429) return 'rate-limited';
  return status >= 400 && status < 500 ? 'rejected' : 'unavailable';
}
