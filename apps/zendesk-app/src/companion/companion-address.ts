import { normaliseInstanceUrl } from '@patchcord/contact-attributes';

/** Where the companion page is. */
export interface CompanionAddress {
  /** To open it, with the instance it belongs to. */
  readonly url: string;
  /** Whose messages may be its. */
  readonly origin: string;
}

/**
 * @param companionUrl the app setting: a folder or a page, without query and trailing slash
 * @param instanceUrl of Amazon Connect, without a trailing slash
 */
export function companionAddress(companionUrl: string, instanceUrl: string): CompanionAddress {
  const address = new URL(companionUrl);
  // A folder is asked for as one: a redirect to it may lose the query.
  if (!/\/[^/]+\.html?$/i.test(address.pathname)) address.pathname = address.pathname.replace(/\/*$/, '/');
  address.searchParams.set('instance', shortestName(instanceUrl));
  return { url: address.href, origin: address.origin };
}

/** Its host, where that is enough to find the instance. */
function shortestName(instanceUrl: string): string {
  const { host } = new URL(instanceUrl);
  const read = normaliseInstanceUrl(host);
  return read.ok && read.instanceUrl === instanceUrl ? host : instanceUrl;
}
