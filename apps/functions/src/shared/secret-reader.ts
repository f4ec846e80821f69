/** Reads a secret; `fresh` reads it from its store although it is kept. */
export type SecretReader = (options?: { readonly fresh: boolean }) => Promise<string>;

export interface CreateSecretReaderOptions {
  /** Reads the secret, past any cache when `forceFetch` is set. */
  readonly fetchSecret: (options: { readonly forceFetch: boolean }) => Promise<string>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Whoever sends wrong tokens must not make every one of them a request to the store. */
const shortestPauseMs = 30_000;

/** Keeps `fresh` readings at least half a minute apart; between them the kept secret is given. */
export function createSecretReader({ fetchSecret, now }: CreateSecretReaderOptions): SecretReader {
  let freshAt = -Infinity;
  return ({ fresh } = { fresh: false }) => {
    const forceFetch = fresh && now() - freshAt >= shortestPauseMs;
    if (forceFetch) freshAt = now();
    return fetchSecret({ forceFetch });
  };
}
