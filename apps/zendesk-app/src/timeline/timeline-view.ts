import type { TimelineEntry } from '@patchcord/contact-ports';
import type { TimeFormat } from './time-format.js';

/** What the page knows of the timeline. */
export type TimelineView =
  | { readonly kind: 'loading' }
  /** The softphone does not answer, and the browser's storage is blocked. */
  | { readonly kind: 'unavailable' }
  | {
      readonly kind: 'ready';
      /** Oldest first, not redacted. */
      readonly entries: readonly TimelineEntry[];
      /** `storage`: the softphone does not answer, so this is what was stored when the page was opened. */
      readonly source: 'softphone' | 'storage';
      /** Whether entries survive the Zendesk tab. */
      readonly isStored: boolean;
      readonly format: TimeFormat;
      /** What the last erasure left behind: what the browser stored may still be there. */
      readonly isErasureIncomplete?: boolean;
      /** How many writes would be given up by erasing everything; resolves with undefined when nobody knows. */
      readonly countUnsent?: () => Promise<number | undefined>;
    };

export type ReadyTimeline = Extract<TimelineView, { kind: 'ready' }>;
