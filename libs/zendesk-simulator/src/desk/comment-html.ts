import sanitizeHtml from 'sanitize-html';

/** What Zendesk keeps of a comment, in bytes; the rest is cut without an error. */
const maximumCommentBytes = 64 * 1024;

const commentTags = [
  ...['a', 'abbr', 'b', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['hr', 'i', 'img', 'ins', 'li', 'ol', 'p', 'pre', 's', 'span', 'strong', 'sub', 'sup', 'table', 'tbody'],
  ...['td', 'th', 'thead', 'tr', 'u', 'ul', 'dl', 'dt', 'dd'],
];

/** @returns the text without its end, so that it fits into `maximumBytes` of UTF-8 */
export function cutToBytes(text: string, maximumBytes = maximumCommentBytes): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= maximumBytes) return text;
  return new TextDecoder().decode(bytes.subarray(0, maximumBytes)).replace(/\uFFFD+$/u, '');
}

/** @returns what Zendesk keeps of a comment's HTML: no scripts, no event handlers, no styles, safe addresses only */
export function sanitiseCommentHtml(html: string): string {
  return sanitizeHtml(cutToBytes(html), {
    allowedTags: commentTags,
    allowedAttributes: {
      a: ['href', 'title', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      div: ['dir'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
  });
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** @returns the text a reader of plain text sees of the HTML, one line per row, a blank line after each paragraph */
export function toPlainText(html: string): string {
  const lines = html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li[^>]*>/gi, '- ')
    .replace(/<\/(p|h[1-6]|blockquote|pre|table|ul|ol)>/gi, '\n\n')
    .replace(/<\/(div|li|tr|dt|dd)>/gi, '\n');
  return sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** @returns HTML that shows the text as it is, line by line */
export function toCommentHtml(text: string): string {
  return cutToBytes(text)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, '<br />')}</p>`)
    .join('');
}

/** @returns the text with everything escaped that HTML would read */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** @returns the HTML in the element Zendesk puts around every comment */
export function wrapCommentHtml(html: string): string {
  return `<div class="zd-comment" dir="auto">${html}</div>`;
}
