/**
 * How a value is read, and so which type it has. One kind per rule of attributes.md 'How a value is read';
 * the readers stand in `read-value.ts`.
 */
export type ValueType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'identifier'; readonly minimum: number }
  | { readonly kind: 'e164' }
  | { readonly kind: 'phoneNumber' }
  | { readonly kind: 'email' }
  | { readonly kind: 'text' }
  | { readonly kind: 'names' }
  | { readonly kind: 'userFieldKey' }
  | { readonly kind: 'retired' }
  | { readonly kind: 'instanceUrl' }
  | { readonly kind: 'url' }
  | { readonly kind: 'serviceUrl' }
  | { readonly kind: 'region' }
  | { readonly kind: 'country' }
  | { readonly kind: 'timeZone' };

/** The TypeScript type of a value that was read as `T`. */
export type ValueOf<T extends ValueType> = T extends {
  readonly kind: 'choice';
  readonly values: readonly (infer V)[];
}
  ? V
  : T extends { readonly kind: 'boolean' }
    ? boolean
    : T extends { readonly kind: 'number' | 'identifier' }
      ? number
      : T extends { readonly kind: 'retired' }
        ? undefined
        : T extends { readonly kind: 'names' }
          ? readonly string[]
          : string;

/** Every row that names a value: absent unless it has a default. */
export type ValuesOf<Row extends { name: string; type: ValueType; default: unknown }> = {
  readonly [R in Row as R['name']]: R['default'] extends undefined
    ? ValueOf<R['type']> | undefined
    : ValueOf<R['type']>;
};
