import type { Clock, Instant, Milliseconds } from '@patchcord/contact-ports';

/** Zendesk's clock, as well as it can be known from here. */
export interface ZendeskTime {
  now(): Instant;
  /** Zendesk's time of an answer that has just arrived. */
  synchronise(zendeskNow: Instant): void;
  /** A time of the past that an answer mentions: Zendesk's clock cannot be behind it. */
  notBefore(instant: Instant): void;
}

/**
 * Zendesk's REST interface does not tell the time, and the browser's clock may be wrong. The best source is a
 * `Date` header, where the framework passes headers on; then the time stamp of a record that was created just now;
 * then the browser's clock, put forward if an answer mentions a later time. (`generated_timestamp` of a ticket is
 * no such source: it is the time of the ticket's last change.)
 */
export function createZendeskTime(clock: Clock): ZendeskTime {
  let offset: Milliseconds = 0;
  return {
    now: () => clock.now() + offset,
    synchronise: (zendeskNow) => {
      offset = zendeskNow - clock.now();
    },
    notBefore: (instant) => {
      offset = Math.max(offset, instant - clock.now());
    },
  };
}
