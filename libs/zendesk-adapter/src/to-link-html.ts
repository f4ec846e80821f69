import { escapeHtml } from './escape-html.js';
import { toHtml } from './to-html.js';

const web: readonly string[] = ['http:', 'https:'];

/**
 * A link for people; undefined for anything but an address of the web. Braces are encoded, so that Zendesk finds no
 * placeholder in it (zendesk.md 2.8).
 */
export function toLinkHtml(address: string, text: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href, protocol } = new URL(address);
  if (!web.includes(protocol)) return undefined;
  return `<a href="${escapeHtml(href.replace(/[{}]/g, encodeURIComponent))}">${toHtml(text)}</a>`;
}

/** The link to Connect's own page about a contact; undefined without a secure address. */
export function toContactRecordLink(url: string | undefined): string | undefined {
  if (url === undefined || !url.startsWith('https://')) return undefined;
  const link = toLinkHtml(url, 'Contact record in Amazon Connect');
  return link && `${link} (for those with permission there)`;
}
