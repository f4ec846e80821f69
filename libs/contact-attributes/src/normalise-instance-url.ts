import { isLoopbackHost } from './loopback-host.js';

/** An Amazon Connect instance's addresses (connect.md 7), or why the text names none. */
export type InstanceUrlResult =
  | {
      readonly ok: true;
      /** Base without trailing slash: `https://x.my.connect.aws`, `https://x.awsapps.com/connect`. */
      readonly instanceUrl: string;
      /** Address to hand to Streams; ends with a slash. */
      readonly ccpUrl: string;
      /** Scheme, host and port. */
      readonly origin: string;
      readonly kind: 'connect' | 'awsapps' | 'govcloud' | 'loopback';
    }
  | {
      readonly ok: false;
      readonly reason: 'empty' | 'not an address' | 'sign-in address' | 'other host';
      /** What to do next, one sentence. */
      readonly hint: string;
    };

const alias = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const connectHost = new RegExp(`^${alias}\\.my\\.connect\\.aws$`);
const awsappsHost = new RegExp(`^${alias}\\.awsapps\\.com$`);
const govcloudHost = new RegExp(`^${alias}\\.govcloud\\.connect\\.aws$`);

/**
 * Normalises what administrators paste: no scheme, `http`, any path (`/connect`, `/ccp`, `/ccp#`, `/ccp-v2`, `/home`).
 * Loopback hosts keep scheme and port as typed: browsers treat them as trustworthy, so a developer can use an
 * emulated instance. Never throws.
 */
export function normaliseInstanceUrl(text: string): InstanceUrlResult {
  const trimmed = text.trim();
  if (trimmed === '')
    return {
      ok: false,
      reason: 'empty',
      hint: 'Enter the address agents use for Amazon Connect, such as https://example.my.connect.aws.',
    };
  const parts = /^(?:(https?):\/\/)?([^\s/?#@:[\]]+|\[[0-9a-f:]+\])(?::(\d{1,5}))?(?:[/?#]\S*)?$/i.exec(
    trimmed,
  );
  const host = parts?.[2]?.toLowerCase();
  if (host === undefined || Number(parts?.[3] ?? 0) > 65535)
    return {
      ok: false,
      reason: 'not an address',
      hint: 'Enter an address such as https://example.my.connect.aws.',
    };
  if (isLoopbackHost(host)) {
    const port = parts?.[3] === undefined ? '' : `:${parts[3]}`;
    return instance(`${parts?.[1]?.toLowerCase() ?? 'http'}://${host}${port}`, '', 'loopback');
  }
  if (connectHost.test(host)) return instance(`https://${host}`, '', 'connect');
  if (awsappsHost.test(host)) return instance(`https://${host}`, '/connect', 'awsapps');
  if (govcloudHost.test(host)) return instance(`https://${host}`, '', 'govcloud');
  if (/(?:^|\.)(?:signin|console)\.aws\.amazon\.com$/.test(host))
    return {
      ok: false,
      reason: 'sign-in address',
      hint: 'This is an AWS sign-in address. Enter the address of the instance here, and the sign-in address as single sign-on URL.',
    };
  return {
    ok: false,
    reason: 'other host',
    hint: 'The host must end with .my.connect.aws, .awsapps.com or .govcloud.connect.aws.',
  };
}

function instance(
  origin: string,
  base: string,
  kind: 'connect' | 'awsapps' | 'govcloud' | 'loopback',
): InstanceUrlResult {
  const instanceUrl = `${origin}${base}`;
  return { ok: true, instanceUrl, ccpUrl: `${instanceUrl}/ccp-v2/`, origin, kind };
}
