export { createOutbox, type OutboxOptions } from './create-outbox.js';
export { createTimeline, type TimelineOptions } from './create-timeline.js';
