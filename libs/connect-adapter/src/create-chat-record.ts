import type { ChatTranscript, Clock, TranscriptItem } from '@patchcord/contact-ports';
import type { ChatItemData } from './chat-types.js';
import { mergeTranscript } from './merge-transcript.js';
import { toTranscriptItem } from './to-transcript-item.js';
import type { StoredTranscript } from './transcript-store.js';

type ItemData = ChatItemData | null | undefined;

/** What is known of one chat, and whether anything may be missing of it. */
export interface ChatRecord {
  /** Resolves when the chat is over for this agent. */
  readonly ended: Promise<void>;
  restore(kept: StoredTranscript): void;
  /** A message came. */
  hear(data: ItemData): void;
  /**
   * Some of the transcript was read, oldest first.
   * @returns whether all that is older is known already
   */
  include(data: readonly ItemData[], leg?: string): boolean;
  /** The other legs of which the service gave lines when it was asked for none of them. */
  givenLegs(): ReadonlySet<string>;
  /** Something may have been said that did not arrive. */
  gap(): void;
  /** A read of everything begins; call the result when it has succeeded. */
  beginRead(): () => void;
  /** An earlier leg cannot be read, or may exist that nobody names. */
  missLeg(): void;
  /** Nothing will be said any more. */
  end(): void;
  isOver(): boolean;
  /** Nothing is missing, and nothing will come. */
  isComplete(): boolean;
  toTranscript(): ChatTranscript;
}

export interface ChatRecordOptions {
  readonly contactId: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Gets what is new or was replaced; nothing when the chat has become complete by its end. */
  readonly onChange: (added: readonly TranscriptItem[]) => void;
}

/** Gaps are counted, so that what comes in the middle of a read is not taken for covered by it. */
export function createChatRecord({ contactId, clock, onChange }: ChatRecordOptions): ChatRecord {
  let items: readonly TranscriptItem[] = [];
  /** All that was said up to these is known. */
  let coveredIds: ReadonlySet<string> = new Set();
  const givenLegs = new Set<string>();
  let gaps = 0;
  let coveredGaps = -1;
  let isLegMissing = false;
  let isOver = false;
  let wasComplete = false;
  let tellEnd: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    tellEnd = resolve;
  });

  const toItems = (data: readonly ItemData[], leg = contactId): readonly TranscriptItem[] =>
    data.flatMap((each) => toTranscriptItem(each, { contactId: leg, now: clock.now() }) ?? []);
  const isComplete = (): boolean => wasComplete || (isOver && coveredGaps === gaps && !isLegMissing);

  return {
    ended,
    restore: (kept) => {
      items = mergeTranscript(kept.items, items);
      wasComplete ||= kept.isComplete;
    },
    hear: (data) => {
      const added = toItems([data]);
      if (added.length === 0) return;
      items = mergeTranscript(items, added);
      onChange(added);
    },
    include: (data, leg) => {
      const read = toItems(data, leg);
      const ids = new Set(read.map(({ id }) => id));
      if (leg === undefined) {
        for (const item of read) if (item.contactId !== contactId) givenLegs.add(item.contactId);
      }
      // Of equal times, what was known before the first of these is older, and what was heard besides is newer.
      const first = Math.max(
        0,
        items.findIndex(({ id }) => ids.has(id)),
      );
      const newer = items.slice(first).filter(({ id }) => !ids.has(id));
      items = mergeTranscript([...items.slice(0, first), ...read], newer);
      if (read.length > 0) onChange(read);
      return leg === undefined && read.some(({ id }) => coveredIds.has(id));
    },
    givenLegs: () => givenLegs,
    gap: () => {
      // What was missed before the end stays missing; after it there is nothing to miss.
      if (!isOver) gaps += 1;
    },
    beginRead: () => {
      const before = gaps;
      return () => {
        coveredGaps = Math.max(coveredGaps, before);
        coveredIds = new Set(items.map(({ id }) => id));
        if (isComplete()) onChange([]);
      };
    },
    missLeg: () => {
      isLegMissing = true;
    },
    end: () => {
      if (isOver) return;
      isOver = true;
      tellEnd();
      if (isComplete()) onChange([]);
    },
    isOver: () => isOver,
    isComplete,
    toTranscript: () => {
      if (isComplete()) return { items, completeness: 'complete' };
      return { items, completeness: items.length > 0 || coveredGaps >= 0 ? 'partial' : 'missing' };
    },
  };
}
