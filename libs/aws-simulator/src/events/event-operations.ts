import type { Operations } from '../server/aws-call.js';
import { AwsError } from '../server/aws-error.js';
import { listOf, optionalTextOf, textOf, type Input } from '../server/read-input.js';
import type { EventBus } from './event-bus.js';

/** Entries that EventBridge takes at once, and bytes of all of them. */
const most = { entries: 10, bytes: 262_144 };

/** `PutEvents` of Amazon EventBridge, in its JSON protocol. */
export function eventOperations(buses: ReadonlyMap<string, EventBus>): Operations {
  function put(entry: Input): object {
    const bus = buses.get((optionalTextOf(entry, 'EventBusName') ?? 'default').split('/').at(-1) ?? '');
    if (bus === undefined) throw new AwsError('ResourceNotFoundException', 'There is no such event bus.');
    const source = textOf(entry, 'Source');
    if (source.startsWith('aws.'))
      return refused('NotAuthorizedForSourceException', 'The source is reserved.');
    const detail = readDetail(textOf(entry, 'Detail'));
    if (detail === undefined) return refused('MalformedDetail', 'Detail is malformed.');
    return { EventId: bus.put({ source, detailType: textOf(entry, 'DetailType'), detail }) };
  }

  return {
    PutEvents: (input) => {
      const given = listOf(input, 'Entries');
      const bytes = Buffer.byteLength(JSON.stringify(given));
      if (given.length === 0 || given.length > most.entries || bytes > most.bytes)
        throw new AwsError('ValidationException', 'From 1 to 10 entries of 256 KB in all are taken at once.');
      const Entries = given.map(put);
      return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
    },
  };
}

function refused(ErrorCode: string, ErrorMessage: string): object {
  return { ErrorCode, ErrorMessage };
}

function readDetail(text: string): object | undefined {
  try {
    const detail: unknown = JSON.parse(text);
    return typeof detail === 'object' && detail !== null ? detail : undefined;
  } catch {
    return undefined;
  }
}
