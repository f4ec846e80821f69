/** The words of the details of a task. */
export interface TaskDetailsLabels {
  /** Stands in the place of a description that is missing. */
  readonly details: string;
  readonly references: string;
  /** How many references there are, beside the first words of the description. */
  readonly referenceCount: (count: number) => string;
  readonly opensInNewTab: string;
  readonly openTicket: (ticketId: number) => string;
}

/** British English, for a page without a localisation library. */
export const englishTaskDetailsLabels: TaskDetailsLabels = {
  details: 'Details',
  references: 'References',
  referenceCount: (count) => (count === 1 ? '1 reference' : `${String(count)} references`),
  opensInNewTab: 'opens in a new tab',
  openTicket: (ticketId) => `Open ticket #${String(ticketId)}`,
};
