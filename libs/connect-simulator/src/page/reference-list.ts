import { element } from './element.js';

/** What a task or an e-mail refers to: pages and addresses as links, the rest as text. */
export function referenceList(references: connect.ReferenceDictionary): HTMLElement {
  const list = element('dl', { class: 'references' });
  for (const [name, reference] of Object.entries(references)) {
    const { type, value } = reference as { readonly type: string; readonly value: string };
    list.append(element('dt', {}, name), element('dd', {}, linkOf(type, value)));
  }
  return list;
}

function linkOf(type: string, value: string): HTMLElement | string {
  const href = type === 'EMAIL' ? `mailto:${value}` : value;
  const isLink = type === 'EMAIL' || (type === 'URL' && /^https?:\/\//.test(value));
  return isLink ? element('a', { href, target: '_blank', rel: 'noreferrer' }, value) : value;
}
