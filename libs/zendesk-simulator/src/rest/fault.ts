/** A disturbance of REST requests: which, what happens to them, and how often. */
export interface Fault {
  readonly match: {
    /** Any method unless given. */
    readonly method?: string;
    /** A prefix of the path with query; with `*` a pattern for the whole of it; between slashes (`/…/i`) an expression. */
    readonly path?: string;
  };
  /** Answers this status instead of doing the request. */
  readonly status?: number;
  /** The body of the answer with that status; Zendesk's usual one unless given. */
  readonly body?: unknown;
  /** `Retry-After` of that answer, in seconds. */
  readonly retryAfter?: number;
  /** Waits before anything else happens. */
  readonly delayMs?: number;
  /** Closes the connection without an answer: before the request was applied, or after. */
  readonly drop?: 'before' | 'after';
  /** Applies the request and never answers. */
  readonly silent?: boolean;
  /** How many requests are disturbed; all unless given. */
  readonly times?: number;
}

/** The faults that are set, first come first served. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** @returns the fault for this request, counted as used, or `undefined` */
  take(method: string, path: string): Fault | undefined;
}

/** @returns an empty list of faults */
export function createFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      faults = [];
    },
    take(method, path) {
      const entry = faults.find(({ fault, left }) => left > 0 && matches(fault, method, path));
      if (entry !== undefined) entry.left -= 1;
      return entry?.fault;
    },
  };
}

function matches({ match }: Fault, method: string, path: string): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  return match.path === undefined || toPathPattern(match.path)?.test(path) === true;
}

/** @returns the expression a fault's path stands for, or `undefined` if it is none */
export function toPathPattern(path: string): RegExp | undefined {
  const expression = /^\/(.+)\/(i?)$/.exec(path);
  const isExpression = expression !== null && !path.startsWith('/api/');
  try {
    if (isExpression) return new RegExp(expression[1] ?? '', expression[2]);
    const literal = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return path.includes('*') ? new RegExp(`^${literal.replace(/\*/g, '.*')}$`) : new RegExp(`^${literal}`);
  } catch {
    return undefined;
  }
}
