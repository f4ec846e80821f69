import type { AppLocation, AppLocationEntry } from '../../src/app-origin/installed-app.js';

/** One mounted page of the app, or one that could be mounted: `top_bar` and `nav_bar` are instances before they load. */
export interface ZafInstance {
  readonly guid: string;
  readonly location: AppLocation;
  readonly entry: AppLocationEntry;
  /** What the place is about. */
  readonly subject: { readonly ticketId?: number; readonly newTicketId?: number; readonly userId?: number };
  /** Whether its iframe is, or is about to be, in the page. */
  loaded: boolean;
  registered: boolean;
  /** Whether it has been in view since it registered. */
  activated: boolean;
  window: Window | null;
  /** What the agent sees of it, as the app last asked. */
  width: string | null;
  height: string | null;
  iconSymbol: string | null;
}

/** @returns the workspace's id of the ticket beside the instance, negative for the form of a new one */
export function ticketIdOf({ subject }: ZafInstance): number | undefined {
  return subject.newTicketId === undefined ? subject.ticketId : -subject.newTicketId;
}

/** @returns the instance's context, as the SDK hands it to the app */
export function toZafContext(instance: ZafInstance, subdomain: string): Record<string, unknown> {
  return {
    instanceGuid: instance.guid,
    product: 'support',
    account: { subdomain },
    location: instance.location,
    ...instance.subject,
  };
}

/** @returns the address of the instance's iframe */
export function toFrameAddress(instance: ZafInstance, hostOrigin: string, scheme: string): string {
  const url = new URL(instance.entry.url ?? 'about:blank');
  url.searchParams.set('origin', hostOrigin);
  url.searchParams.set('app_guid', instance.guid);
  url.searchParams.set('colorScheme', scheme);
  return url.href;
}
