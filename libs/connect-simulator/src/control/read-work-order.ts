import type { WorkChannel, WorkOrder } from '../engine/work/pending-work.js';
import { referenceTypes } from '../engine/work/work-item.js';
import type { MailAddresses, WorkReference } from '../engine/work/work-item.js';
import { ControlError } from './control-error.js';
import { bodyFrom, readOptionalCount, readOptionalText, readOptionalWord, readText } from './read-body.js';
import type { ControlBody } from './read-body.js';
import { initiationMethods, readAttributes } from './read-contact-order.js';

/** How work of each channel begins, unless the order says otherwise. */
const usualMethods = { task: 'api', email: 'inbound', hologram: 'api' } as const;

/**
 * A task, an e-mail or a hologram from the body of `POST /control/tasks`, `/emails` or `/holograms`; `now` in epoch
 * milliseconds. Throws 400 with what is wrong.
 */
export function readWorkOrder(channel: WorkChannel, body: ControlBody, now: number): WorkOrder {
  const scheduledInMs = channel === 'task' ? readOptionalCount(body, 'scheduledInMs', 0) : undefined;
  const expiresInMs = readOptionalCount(body, 'expiresInMs', 1);
  return {
    channel,
    queue: readText(body, 'queue'),
    initiationMethod: readOptionalWord(body, 'initiationMethod', initiationMethods) ?? usualMethods[channel],
    attributes: readAttributes(body['attributes'] ?? {}),
    initialContactId: readOptionalText(body, 'initialContactId'),
    previousContactId: undefined,
    work: {
      name: readName(channel, body),
      description: readOptionalText(body, 'description'),
      references: readReferences(body['references'] ?? {}),
      scheduledAt: scheduledInMs === undefined ? undefined : now + scheduledInMs,
      expiresAt: expiresInMs === undefined ? undefined : now + expiresInMs,
      relatedContactId: channel === 'task' ? readOptionalText(body, 'relatedContactId') : undefined,
      mail: channel === 'email' ? readMail(body) : undefined,
    },
  };
}

function readName(channel: WorkChannel, body: ControlBody): string {
  switch (channel) {
    case 'task':
      return readText(body, 'name');
    case 'email':
      return readText(body, 'subject');
    case 'hologram':
      return readOptionalText(body, 'name') ?? 'Hologram';
  }
}

function readMail(body: ControlBody): MailAddresses {
  return {
    from: readText(body, 'from'),
    fromName: readOptionalText(body, 'fromName'),
    to: readOptionalText(body, 'to') ?? 'help@example.com',
  };
}

/** References by name, each with a type and a value. Throws 400. */
export function readReferences(value: unknown): Record<string, WorkReference> {
  return Object.fromEntries(
    Object.entries(bodyFrom(value)).map(([name, reference]) => {
      const body = bodyFrom(reference);
      const type = readOptionalWord(body, 'type', referenceTypes);
      if (type !== undefined) return [name, { type, value: readText(body, 'value') }];
      throw new ControlError(
        400,
        `Reference "${name}" needs a "type", one of: ${referenceTypes.join(', ')}.`,
      );
    }),
  );
}
