/** A contact attribute as it is typed. */
export interface TypedAttribute {
  readonly name: string;
  readonly value: string;
}

/** @returns the attributes that have a name; of two with the same name, the last */
export function toAttributes(typed: readonly TypedAttribute[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    typed.map(({ name, value }) => [name.trim(), value] as const).filter(([name]) => name !== ''),
  );
}
