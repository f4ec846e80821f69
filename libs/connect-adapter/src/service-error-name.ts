import { isRecord } from './is-record.js';
import { textOf } from './text-of.js';

/**
 * What a service of AWS calls the error in an answer, such as `ThrottlingException`; `undefined` where it gives no name.
 * Streams knows `type` only, and fills in one of its own; the AWS JSON protocols say `__type`, with a namespace before the
 * name and an address after it.
 */
export function serviceErrorName(answer: unknown): string | undefined {
  if (!isRecord(answer)) return undefined;
  const name = textOf(answer['__type']) ?? textOf(answer['type']);
  return name?.replace(/^.*#/, '').replace(/:.*$/, '');
}
