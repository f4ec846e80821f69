import type { Instant } from '@patchcord/contact-ports';

/** An instant as Zendesk writes it: UTC, whole seconds. */
export function toZendeskTimeStamp(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
