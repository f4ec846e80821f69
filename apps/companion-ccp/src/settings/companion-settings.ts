import { isPossibleOrigin } from '../messages/judge-origin.js';

/** What this window is set to, by the agent or by the administrator who serves the page. Everything may be missing. */
export interface CompanionSettings {
  /** As it was typed or stored; `normaliseInstanceUrl` has the last word. */
  readonly instanceUrl: string;
  /** The identity provider's sign-in address; empty for Connect's own. */
  readonly ssoUrl: string;
  /** The origins of Zendesk apps that are told about this window. */
  readonly zendeskOrigins: readonly string[];
}

export const noSettings: CompanionSettings = { instanceUrl: '', ssoUrl: '', zendeskOrigins: [] };

/**
 * Reads settings from JSON text, as they are stored and as `configuration.json` has them. Never throws: what cannot be read is missing.
 * @param pageOrigin decides whether other pages of this machine count as origins
 */
export function readSettings(text: string | null | undefined, pageOrigin: string): CompanionSettings {
  const { instanceUrl, ssoUrl, zendeskOrigins } = parseObject(text);
  return {
    instanceUrl: readText(instanceUrl),
    ssoUrl: isSecureAddress(readText(ssoUrl)) ? readText(ssoUrl) : '',
    zendeskOrigins: (Array.isArray(zendeskOrigins) ? zendeskOrigins : [])
      .filter(
        (origin): origin is string => typeof origin === 'string' && isPossibleOrigin(origin, pageOrigin),
      )
      .filter((origin, index, all) => all.indexOf(origin) === index),
  };
}

/** Whether it may be a sign-in address: a window is opened with it. */
export function isSecureAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** The origin somebody means by an address of Zendesk or of an app in it; undefined where it can be none. */
export function readZendeskOrigin(text: string, pageOrigin: string): string | undefined {
  const trimmed = text.trim();
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return undefined;
  const { origin } = new URL(address);
  return isPossibleOrigin(origin, pageOrigin) ? origin : undefined;
}

function parseObject(text: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
