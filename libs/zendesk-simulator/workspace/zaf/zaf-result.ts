/** Why one path of a `get`, `set` or `invoke` has no value. */
export interface ZafPathError {
  readonly name: string;
  readonly message: string;
  readonly path: string;
}

/** The answer to a `get`, `set` or `invoke`: values by path, and always `errors`. */
export type ZafResult = Record<string, unknown> & { errors: Record<string, ZafPathError> };

/** A path that cannot be answered; its message becomes the entry in `errors`. */
export class ZafPathFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'APIError';
  }
}

/** @returns the values of all paths; those that fail are in `errors` */
export function collectResult(
  entries: readonly (readonly [path: string, value: () => unknown])[],
): ZafResult {
  const result: ZafResult = { errors: {} };
  for (const [path, value] of entries) {
    try {
      result[path] = value() ?? null;
    } catch (error) {
      if (!(error instanceof ZafPathFailure)) throw error;
      result.errors[path] = { name: error.name, message: error.message, path };
    }
  }
  return result;
}
