export { createMemoryOutboxStore } from './create-memory-outbox-store.js';
export { createOutbox, type DurableOutbox, type OutboxOptions } from './create-outbox.js';
export type { OutboxKeeping } from './create-outbox-keeper.js';
export {
  createTimeline,
  type Timeline,
  type TimelineChange,
  type TimelineKeeping,
  type TimelineOptions,
} from './create-timeline.js';
export { openOutboxStore } from './open-outbox-store.js';
export type { OutboxContents, OutboxStore, StoredIntent, StoredReceipt } from './outbox-store.js';
export { openTimelineStore, type StoredTimelineEntry, type TimelineStore } from './open-timeline-store.js';
export { redact, redactTimeline } from './redact-timeline.js';
export type { TimelineRetention } from './retain-timeline.js';
export { type RequestReport, toRequestTimelineEntry } from './to-request-timeline-entry.js';
export { keepSession, type KeepSessionOptions, type SessionKeeping } from './keep-session.js';
export { openSessionStore, type SessionStore } from './open-session-store.js';
