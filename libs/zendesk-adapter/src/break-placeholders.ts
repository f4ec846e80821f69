/**
 * HTML in which `{{` and `}}` stand apart, with an invisible space: Zendesk would expand what is between them, and a
 * caller could read the ticket's data into a comment (zendesk.md 2.8). Likewise `{%` and `%}`, the tags of the same
 * template language.
 */
export function breakPlaceholders(html: string): string {
  return html.replace(/\{(?=[{%])|[}%](?=\})/g, '$&&#8203;');
}
