import type { ReferenceType, WorkReference } from '@patchcord/connect-simulator';

/** A row in which something a task refers to is typed. */
export interface ReferenceRow {
  readonly key: number;
  readonly name: string;
  readonly type: ReferenceType;
  readonly value: string;
}

/** Kinds of references in words, in the order they are offered. */
export const referenceWords: Readonly<Record<ReferenceType, string>> = {
  URL: 'Address',
  STRING: 'Text',
  NUMBER: 'Number',
  DATE: 'Date',
  EMAIL: 'E-mail',
  ATTACHMENT: 'File',
};

/** @returns the references of the rows that are filled in; of two with the same name, the last */
export function toReferences(rows: readonly ReferenceRow[]): Readonly<Record<string, WorkReference>> {
  return Object.fromEntries(
    rows
      .map(({ name, type, value }) => [name.trim(), { type, value: value.trim() }] as const)
      .filter(([name, { value }]) => name !== '' && value !== ''),
  );
}
