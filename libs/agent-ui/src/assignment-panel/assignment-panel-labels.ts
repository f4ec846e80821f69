import type { CandidateListLabels } from '../candidate-list/candidate-list.js';
import type { OpenTicketListLabels } from '../open-ticket-list/open-ticket-list-labels.js';
import { englishOpenTicketListLabels } from '../open-ticket-list/open-ticket-list-labels.js';

/** The words of an assignment panel that do not come with its data. Ticket numbers arrive without `#`. */
export interface AssignmentPanelLabels {
  readonly heading: string;
  /** Instead of the heading while the contact rings; it also says why nothing can be pressed. */
  readonly headingWhileRinging: string;
  readonly requester: string;
  /** Instead of `requester` for somebody Zendesk does not know. */
  readonly newCustomer: string;
  readonly agentIsRequester: string;
  readonly lookingUp: string;
  readonly createTicket: string;
  readonly creating: string;
  readonly attachToCurrent: (ticketId: number) => string;
  /** On the button while no ticket is in view, and below it. */
  readonly attachToTicketInView: string;
  readonly noTicketInView: string;
  readonly closed: string;
  readonly createFollowUp: (ticketId: number) => string;
  readonly creatingFollowUp: string;
  readonly attaching: string;
  readonly lookAgain: string;
  readonly lookingAgain: string;
  readonly saveNothing: string;
  /** Why it cannot be pressed yet. */
  readonly saveNothingWhenOver: string;
  /** Asked before it is done. */
  readonly saveNothingQuestion: string;
  readonly saveNothingConsequence: string;
  /** The answer that changes nothing. */
  readonly keepChoosing: string;
  readonly candidates: CandidateListLabels;
  readonly openTickets: OpenTicketListLabels;
}

/** British English, for a page without a localisation library. */
export const englishAssignmentPanelLabels: AssignmentPanelLabels = {
  heading: 'Choose the ticket',
  headingWhileRinging: 'Choose the ticket when you answer',
  requester: 'Requester of a new ticket',
  newCustomer: 'A new customer will be created',
  agentIsRequester: 'You, as long as nobody is chosen',
  lookingUp: 'Looking up the customer…',
  createTicket: 'Create ticket',
  creating: 'Creating the ticket…',
  attachToCurrent: (ticketId) => `Attach to #${String(ticketId)} (in view)`,
  attachToTicketInView: 'Attach to the ticket in view',
  noTicketInView: 'Open a ticket and the apps beside it first.',
  closed: 'Closed',
  createFollowUp: (ticketId) => `Create follow-up of #${String(ticketId)}`,
  creatingFollowUp: 'Creating the follow-up…',
  attaching: 'Attaching…',
  lookAgain: 'Look for the ticket again',
  lookingAgain: 'Looking for the ticket…',
  saveNothing: 'Save nothing',
  saveNothingWhenOver: 'Possible when the contact is over',
  saveNothingQuestion: 'Save nothing?',
  saveNothingConsequence:
    'Zendesk will not tell of this contact: no ticket, no times, no recording, no transcript. This cannot be undone.',
  keepChoosing: 'Keep choosing',
  candidates: { heading: 'Who is it?' },
  openTickets: englishOpenTicketListLabels,
};
