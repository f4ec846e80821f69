import type { ContactReference, TaskDetails } from '@patchcord/contact-ports';
import type { ContactData } from './connect-types.js';
import { isRecord } from './is-record.js';
import { mapChannel } from './map-channel.js';
import { mapReferenceKind } from './map-reference-kind.js';
import { textOf } from './text-of.js';

type TaskData = Pick<
  ContactData,
  'type' | 'name' | 'description' | 'references' | 'segmentAttributes' | 'customerEndpoint'
>;

/** What the reference to the sender of an e-mail is called. */
const senderName = 'From';

/**
 * What a task asks for, or what an e-mail is about: its subject is the name, its sender the first reference.
 * `undefined` for contacts of other channels. A reference without a value says nothing, and is left out, unless it is a file.
 */
export function toTaskDetails(contact: TaskData): TaskDetails | undefined {
  const { type, name, description, references } = contact;
  const channel = mapChannel(type);
  if (channel !== 'task' && channel !== 'email') return undefined;
  const isEmail = channel === 'email';
  const sender = isEmail ? textOf(contact.customerEndpoint?.emailAddress) : undefined;
  return {
    name: (isEmail ? subjectOf(contact) : undefined) ?? textOf(name) ?? '',
    description: textOf(description),
    references: [
      ...(sender === undefined ? [] : [{ name: senderName, kind: 'email' as const, value: sender }]),
      ...Object.entries(isRecord(references) ? references : {}).flatMap(([key, reference]) =>
        toReference(key, reference),
      ),
    ],
  };
}

function subjectOf({ segmentAttributes }: TaskData): string | undefined {
  return textOf(segmentAttributes?.['connect:EmailSubject']?.ValueString);
}

function toReference(name: string, reference: unknown): readonly ContactReference[] {
  if (!isRecord(reference)) return [];
  const kind = mapReferenceKind(textOf(reference['type']));
  const value = textOf(reference['value']) ?? '';
  return value === '' && kind !== 'attachment' ? [] : [{ name, kind, value }];
}
