import type { ContactChannel, ContactReference, TaskDetails } from '@patchcord/contact-ports';
import { splitText } from './split-text.js';
import { byteLength, toHtml } from './to-html.js';
import { toHtmlItem } from './to-html-item.js';
import { toLinkHtml } from './to-link-html.js';

const longestDescription = 20_000;
const longestReferences = 15_000;

/**
 * What a task asks for, or what an e-mail is about: name, description and references. References are links only to
 * addresses of the web; what would be too long for a comment is cut, and counted, and says so.
 */
export function toTaskHtml({ description, name, references }: TaskDetails, channel: ContactChannel): string {
  const isEmail = channel === 'email';
  const items = [
    toHtmlItem(isEmail ? 'Subject' : 'Name', name.trim()),
    ...toReferenceItems(references),
  ].filter((item) => item !== undefined);
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  return `<h4>${isEmail ? 'E-mail' : 'Task'}</h4>${list}${toDescriptionHtml(description)}`;
}

function toDescriptionHtml(description = ''): string {
  const [shown, ...rest] = splitText(description.trim(), longestDescription);
  return shown === undefined ? '' : `<p>${toHtml(shown)}${rest.length === 0 ? '' : '…'}</p>`;
}

function toReferenceItems(references: readonly ContactReference[]): readonly (string | undefined)[] {
  let bytes = 0;
  const items = references.flatMap((reference) => toReferenceItem(reference) ?? []);
  const shown = items.filter((item) => {
    bytes += byteLength(item);
    return bytes <= longestReferences;
  });
  const hidden = items.length - shown.length;
  return [...shown, hidden === 0 ? undefined : `<li>${hidden} more references not shown.</li>`];
}

function toReferenceItem({ kind, name, value }: ContactReference): string | undefined {
  const label = name.trim() === '' ? 'Reference' : name;
  // The value of an attachment is Connect's own name for it, which tells nobody anything.
  if (kind === 'attachment') return toHtmlItem(label, 'an attachment, to be seen in Amazon Connect');
  const link = kind === 'url' ? toLinkHtml(value, value) : undefined;
  return link === undefined
    ? toHtmlItem(label, value)
    : `<li><strong>${toHtml(label)}</strong>: ${link}</li>`;
}
