import type { EmailOptions, HologramOptions, TaskOptions, WorkReference } from '@patchcord/connect-simulator';
import { readText } from '../sandbox/read-text.js';
import { deliveries, expiries, type Delivery, type Expiry, type WorkKind } from './work-words.js';

/** Something to send, with the driver's word for it. */
export type WorkSending =
  | { readonly kind: 'task'; readonly options: TaskOptions }
  | { readonly kind: 'email'; readonly options: EmailOptions }
  | { readonly kind: 'hologram'; readonly options: HologramOptions };

/** What the form holds beside its fields. */
export interface WorkParts {
  readonly attributes: Readonly<Record<string, string>>;
  readonly references: Readonly<Record<string, WorkReference>>;
}

/** @returns what the fields of the form say is to be sent */
export function readWorkForm(kind: WorkKind, form: FormData, parts: WorkParts): WorkSending {
  const text = (name: string): string => readText(form, name);
  const description = text('description');
  const delivery = deliveries[text('delivery') as Delivery];
  const common = {
    queue: text('queue'),
    agent: text('agent'),
    ...parts,
    ...expiries[text('expiry') as Expiry].options,
    ...(description === '' ? {} : { description }),
  };
  switch (kind) {
    case 'task':
      return { kind, options: { ...common, ...delivery.options, name: text('name') } };
    case 'email':
      return {
        kind,
        options: {
          ...common,
          ...unscheduled(delivery.options),
          subject: text('name'),
          from: text('from'),
          fromName: text('fromName'),
        },
      };
    case 'hologram':
      return { kind, options: { ...common, ...unscheduled(delivery.options), name: text('name') } };
  }
}

/** Only tasks are scheduled. */
function unscheduled(options: (typeof deliveries)[Delivery]['options']): { readonly whenFree?: boolean } {
  return 'whenFree' in options ? options : {};
}
