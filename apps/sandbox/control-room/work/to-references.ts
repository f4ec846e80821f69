import type { ReferenceType, WorkReference } from '@patchcord/connect-simulator';

/** Something a task refers to, as it is typed. */
export interface TypedReference {
  readonly name: string;
  readonly type: ReferenceType;
  readonly value: string;
}

/** @returns the references that are filled in; of two with the same name, the last */
export function toReferences(typed: readonly TypedReference[]): Readonly<Record<string, WorkReference>> {
  return Object.fromEntries(
    typed
      .map(({ name, type, value }) => [name.trim(), { type, value: value.trim() }] as const)
      .filter(([name, { value }]) => name !== '' && value !== ''),
  );
}
