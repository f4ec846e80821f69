/** Status, word for the error, and what stands before every sentence about a record (zendesk.md 2.2). */
const codes = /^(?:\d{3}: )?(?:(?:[A-Z][a-z]+){2,}: )?(?:Record validation errors: )?(?=.)/u;

/** What Zendesk said in the message of a `PortError`, for people: the sentence without its codes; a lone code is kept. */
export function withoutCodes(message: string): string {
  return message.replace(codes, '');
}
