/** What somebody can do in Zendesk so that a task rings: file an urgent ticket, or tag one that is there. */
export const ticketDeeds = ['file', 'tag'] as const;

/** One of `ticketDeeds`. */
export type TicketDeed = (typeof ticketDeeds)[number];
