import { createMemoryTranscriptStore, type TranscriptStore } from '@patchcord/connect-adapter';
import { createMemoryOutboxStore, type OutboxStore, type SessionStore } from '@patchcord/outbox';

/** What one page writes goes into the storage of all, as long as the page is there. */
export interface StoresOfPage {
  readonly openOutboxStore: () => Promise<OutboxStore>;
  readonly openTranscriptStore: () => Promise<TranscriptStore>;
  readonly session: SessionStore | undefined;
}

/** The storage of one browser, which outlives its pages. */
export class PageStores {
  readonly #isBlocked: boolean;
  readonly #outbox = createMemoryOutboxStore();
  readonly #transcripts = createMemoryTranscriptStore();
  readonly #operations = new Set<Promise<unknown>>();
  #session: unknown;

  constructor(isBlocked: boolean) {
    this.#isBlocked = isBlocked;
  }

  /** What has been asked for and not been answered. */
  get operations(): readonly Promise<unknown>[] {
    return [...this.#operations];
  }

  /** @param isGone whether the page is: then nothing of it reaches the storage, and it hears nothing */
  openFor(isGone: () => boolean): StoresOfPage {
    const answer = <Answer>(operation: () => Promise<Answer>): Promise<Answer> =>
      this.#answer(operation, isGone);
    const outbox = this.#outbox;
    const transcripts = this.#transcripts;
    return {
      openTranscriptStore: () =>
        answer(async () => {
          if (this.#isBlocked) throw new Error('Storage is blocked.');
          return {
            read: (contactId) => answer(() => transcripts.read(contactId)),
            append: (contactId, items) => answer(() => transcripts.append(contactId, items)),
            forget: (contactId) => answer(() => transcripts.forget(contactId)),
            clear: () => answer(() => transcripts.clear()),
          };
        }),
      openOutboxStore: () =>
        answer(async () => {
          if (this.#isBlocked) throw new Error('Storage is blocked.');
          return {
            read: () => answer(() => outbox.read()),
            put: (intent) => answer(() => outbox.put(intent)),
            update: (intent) => answer(() => outbox.update(intent)),
            finish: (receipt) => answer(() => outbox.finish(receipt)),
            forgetReceipts: (keys) => answer(() => outbox.forgetReceipts(keys)),
            clear: () => answer(() => outbox.clear()),
          };
        }),
      session: this.#isBlocked
        ? undefined
        : {
            read: () => answer(async () => this.#session),
            put: (session) =>
              answer(async () => {
                this.#session = structuredClone(session);
              }),
            clear: () =>
              answer(async () => {
                this.#session = undefined;
              }),
          },
    };
  }

  async #answer<Answer>(operation: () => Promise<Answer>, isGone: () => boolean): Promise<Answer> {
    if (isGone()) return new Promise<never>(() => undefined);
    const answered = operation();
    const settled = answered.then(
      () => nextTurn(),
      () => nextTurn(),
    );
    this.#operations.add(settled);
    await settled;
    this.#operations.delete(settled);
    return isGone() ? new Promise<never>(() => undefined) : answered;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
