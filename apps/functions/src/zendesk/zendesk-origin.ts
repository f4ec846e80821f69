/**
 * Where an account is: its subdomain (`acme`), or an origin (`https://acme.zendesk.com`). Throws an Error when it is
 * neither: an administrator must correct it.
 */
export function toZendeskOrigin(account: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(account))
    return `https://${account.toLowerCase()}.zendesk.com`;
  const url = URL.canParse(account) ? new URL(account) : undefined;
  const isLoopback = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url !== undefined && url.pathname === '/' && (url.protocol === 'https:' || isLoopback))
    return url.origin;
  throw new Error(`${account} is neither a subdomain of Zendesk nor an https origin.`);
}
