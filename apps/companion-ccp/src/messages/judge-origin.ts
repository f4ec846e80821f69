/**
 * What a message from `origin` is worth:
 * - `approved`: it is one of the origins that the agent, or the administrator of this page, has allowed.
 * - `askable`: it could be a Zendesk app; the agent is asked before anything is told.
 * - `stranger`: it is never answered.
 */
export type OriginVerdict = 'approved' | 'askable' | 'stranger';

const zendeskApp = /^https:\/\/[a-z0-9-]+\.apps\.zdusercontent\.com$/;
const zendesk = /^https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.zendesk\.com$/;
const loopback = /^https?:\/\/(?:localhost|[a-z0-9-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * @param origin of the message, as the browser reports it
 * @param pageOrigin of the companion itself: only on a developer's own machine may another page of that machine ask
 */
export function judgeOrigin(origin: string, approved: readonly string[], pageOrigin: string): OriginVerdict {
  if (!isPossibleOrigin(origin, pageOrigin)) return 'stranger';
  return approved.includes(origin) ? 'approved' : 'askable';
}

/** Whether a Zendesk app could be at this origin. */
export function isPossibleOrigin(origin: string, pageOrigin: string): boolean {
  return (
    zendeskApp.test(origin) || zendesk.test(origin) || (loopback.test(origin) && loopback.test(pageOrigin))
  );
}
