/** What somebody does in Zendesk so that a task rings: files an urgent ticket, or tags one that is there. */
export type TicketDeed = 'file' | 'tag';
