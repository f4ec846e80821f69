import { openTranscriptStore } from '@patchcord/connect-adapter';
import { openOutboxStore, openSessionStore, openTimelineStore } from '@patchcord/outbox';

/** What the app keeps in the browser for one agent: timeline, unsent writes, the session to go on from, chats that go on. */
export interface StoredData {
  /** How many writes are stored that have not reached Zendesk; undefined when the browser does not let us look. */
  countUnsent(): Promise<number | undefined>;
  /** Erases all of it. False: something may still be there. */
  forget(): Promise<boolean>;
}

/** Names of our databases begin with this, and end with the agent: several agents may share a computer. */
const stores = {
  'patchcord-timeline-': openTimelineStore,
  'patchcord-outbox-': openOutboxStore,
  'patchcord-session-': openSessionStore,
  'patchcord-transcripts-': (name: string) => openTranscriptStore(name),
} as const;

/**
 * What the browser stores of an agent, whichever tab put it there. Databases are emptied, not deleted: other tabs have them open.
 * @param factory where the browser keeps databases; to look them up by name
 */
export function findStoredData(
  agentId: number,
  factory: Pick<IDBFactory, 'databases'> = indexedDB,
): StoredData {
  const namesOf = async (kind: keyof typeof stores): Promise<readonly string[]> =>
    (await factory.databases()).flatMap(({ name = '' }) =>
      name.startsWith(kind) && name.endsWith(`-${String(agentId)}`) ? [name] : [],
    );
  return {
    async countUnsent() {
      try {
        const names = await namesOf('patchcord-outbox-');
        const contents = await Promise.all(names.map(async (name) => (await openOutboxStore(name)).read()));
        return contents.reduce((count, { intents }) => count + intents.length, 0);
      } catch {
        return undefined;
      }
    },
    async forget() {
      const kinds = Object.keys(stores) as (keyof typeof stores)[];
      const erasures = await Promise.allSettled(
        kinds.map(async (kind) => {
          for (const name of await namesOf(kind)) await (await stores[kind](name)).clear();
        }),
      );
      return erasures.every(({ status }) => status === 'fulfilled');
    },
  };
}
