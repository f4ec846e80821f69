import { ConnectServiceException } from '@aws-sdk/client-connect';
import { RecordingRefusal } from './recording-refusal.js';

/**
 * What an answer of Amazon Connect means for an order. Connect answers `InvalidRequestException` to orders for a contact
 * that is over or is not recorded (connect.md 5.12, N16).
 */
export function toRecordingRefusal(failure: unknown): RecordingRefusal {
  if (failure instanceof RecordingRefusal) return failure;
  if (!(failure instanceof ConnectServiceException)) {
    const name = failure instanceof Error ? failure.name : typeof failure;
    return new RecordingRefusal(502, `A service that the order needs gave no answer: ${name}.`, {
      cause: failure,
    });
  }
  const message = `Amazon Connect answered ${failure.name}: ${failure.message}`;
  const status = failure.$metadata.httpStatusCode;
  if (failure.name === 'ThrottlingException' || status === 429)
    return new RecordingRefusal(429, message, { cause: failure, retryAfter: 1 });
  if (failure.name === 'ResourceNotFoundException')
    return new RecordingRefusal(404, message, { cause: failure });
  if (failure.name === 'InvalidRequestException')
    return new RecordingRefusal(409, message, { cause: failure });
  return new RecordingRefusal(502, message, { cause: failure });
}
