import { openDB, type DBSchema } from 'idb';

/** Keeps what a page leaves behind for the one that goes on. Everything may reject: storage can be blocked or full. */
export interface SessionStore {
  /** What was put last, by whichever page; undefined when nothing was. */
  read(): Promise<unknown>;
  /** @param session plain data that can be cloned */
  put(session: unknown): Promise<void>;
  clear(): Promise<void>;
}

interface SessionSchema extends DBSchema {
  sessions: { key: 'latest'; value: unknown };
}

/**
 * Opens a session store in the browser's IndexedDB, shared by all tabs of its origin. Rejects where storage is blocked.
 * @param name of the database: one for each agent, since several may share a computer
 */
export async function openSessionStore(name: string): Promise<SessionStore> {
  const database = await openDB<SessionSchema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('sessions');
    },
    // A later version in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    read: () => database.get('sessions', 'latest'),
    put: async (session) => {
      await database.put('sessions', session, 'latest');
    },
    clear: () => database.clear('sessions'),
  };
}
