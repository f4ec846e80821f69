/** The part of Web Locks that is used; `navigator.locks` fits. */
export interface TabLocks {
  /** @param hold keeps the lock until its promise is settled. Rejects when the lock was stolen, or is refused. */
  request(name: string, options: LockOptions, hold: () => Promise<void>): Promise<void>;
  query(): Promise<{
    readonly held?: readonly { readonly name?: string; readonly clientId?: string }[];
  }>;
}

/** Locks that answer, and what the browser calls this page among those that hold some. */
export interface WorkingLocks {
  readonly locks: TabLocks;
  readonly clientId: string | undefined;
}

/**
 * Tries the locks of the browser: where storage is blocked they are there, and every request is refused.
 * @param probe name of a lock that nobody else asks for; it is held for as long as the page lives
 * @returns undefined where there are none that work
 */
export async function tryLocks(
  locks: TabLocks | undefined,
  probe: string,
): Promise<WorkingLocks | undefined> {
  if (locks === undefined) return undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      locks
        .request(probe, { mode: 'exclusive' }, () => {
          resolve();
          return new Promise<void>(() => undefined);
        })
        .catch(reject);
    });
    const { held = [] } = await locks.query();
    return { locks, clientId: held.find(({ name }) => name === probe)?.clientId };
  } catch {
    return undefined;
  }
}
