/**
 * The number of a ticket as people type it: `1234`, `#1234`, ` 1234 `, or the ticket's address as it is copied from the browser.
 * Undefined: it is none.
 */
export function parseTicketNumber(text: string): number | undefined {
  const [, digits] = /^(?:#|https:\/\/[^\s/]+\/agent\/tickets\/)?\s*(\d{1,15})$/.exec(text.trim()) ?? [];
  const number = Number(digits);
  return number > 0 ? number : undefined;
}
