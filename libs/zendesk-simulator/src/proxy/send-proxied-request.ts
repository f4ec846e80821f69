import type { SimulatedZendesk } from '../simulated-zendesk.js';
import { fillRequest } from './fill-request.js';
import { isWhitelisted } from './is-whitelisted.js';
import type { ProxiedAnswer, ProxiedRequest } from './proxied-request.js';
import { ProxyError } from './proxy-error.js';
import { createSettingPlaceholders } from './setting-placeholders.js';

/**
 * Sends an app's request to another server, as Zendesk's proxy does: only to hosts of the manifest's whitelist.
 * @returns the other server's answer, or the proxy's own refusal: 400, 401, 403 or 502 with a JSON body
 */
export async function sendProxiedRequest(
  { desk, app, options }: SimulatedZendesk,
  request: ProxiedRequest,
): Promise<ProxiedAnswer> {
  try {
    if (!desk.session.signedIn) throw new ProxyError(401, "Couldn't authenticate you");
    const replace = createSettingPlaceholders(app?.parameters ?? [], desk.installation?.settings ?? {});
    const { url, method, headers, body } = fillRequest(request, replace, Math.floor(desk.clock.now() / 1000));
    const target = URL.canParse(url) ? new URL(url) : null;
    const whitelist = [...(app?.domainWhitelist ?? []), ...options.domainWhitelist];
    if (target === null || !/^https?:$/.test(target.protocol) || !isWhitelisted(target, whitelist)) {
      // The address as the app wrote it: the refusal goes back to the page.
      throw new ProxyError(403, `${request.url} is not a proxyable URI`);
    }
    return await send(target, { method, headers, body });
  } catch (error) {
    if (!(error instanceof ProxyError)) throw error;
    return {
      status: error.status,
      statusText: statusTexts[error.status] ?? '',
      contentType: 'application/json',
      text: JSON.stringify({ error: error.message }),
    };
  }
}

const statusTexts: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  502: 'Bad Gateway',
};

async function send(target: URL, init: RequestInit): Promise<ProxiedAnswer> {
  try {
    const response = await fetch(target, init);
    return {
      status: response.status,
      statusText: response.statusText,
      contentType: response.headers.get('content-type') ?? '',
      text: await response.text(),
    };
  } catch (cause) {
    throw new ProxyError(502, `${target.host} does not answer`, { cause });
  }
}
