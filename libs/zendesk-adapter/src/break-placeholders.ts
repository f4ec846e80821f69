/**
 * HTML in which `{{` and `}}` stand apart, with an invisible space: Zendesk would expand what is between them, and a
 * caller could read the ticket's data into a comment (zendesk.md 2.8). Likewise `{%` and `%}`, the tags of the same
 * template language.
 */
export function breakPlaceholders(html: string): string {
  return separate(html, '&#8203;');
}

/** The same for plain text: subjects, titles and lines of calls, which Zendesk puts into comments and mails. */
export function breakPlaceholdersOfText(text: string): string {
  return separate(text, '\u200B');
}

function separate(text: string, gap: string): string {
  return text.replace(/\{(?=[{%])|[}%](?=\})/g, `$&${gap}`);
}
