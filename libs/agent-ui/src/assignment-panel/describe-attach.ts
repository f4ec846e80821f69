import type { AssignmentPanelData } from './assignment-panel-data.js';
import { AttachEvent, CreateFollowUpEvent } from './assignment-panel-events.js';
import type { AssignmentPanelLabels } from './assignment-panel-labels.js';

/** What can be done with the ticket in view. */
export interface AttachDescription {
  /** On the button. */
  readonly words: string;
  /** Below the button: which ticket it is, or how to have one in view. */
  readonly hint: string;
  /** Makes the event that the button fires; `undefined`: there is nothing to attach to. */
  readonly wish: (() => AttachEvent | CreateFollowUpEvent) | undefined;
}

/** Says what can be done with the ticket in view: attach to it, create a follow-up of it when it is closed, or nothing without one. */
export function describeAttach(
  { contactId, current, busy }: Pick<AssignmentPanelData, 'contactId' | 'current' | 'busy'>,
  labels: AssignmentPanelLabels,
): AttachDescription {
  if (current.kind === 'none') {
    return { words: labels.attachToTicketInView, hint: labels.noTicketInView, wish: undefined };
  }
  const { id, subject, closed } = current;
  if (closed) {
    const isBusy = busy?.kind === 'creatingFollowUp' && busy.ticketId === id;
    return {
      words: isBusy ? labels.creatingFollowUp : labels.createFollowUp(id),
      hint: `${labels.closed} · ${subject}`,
      wish: () => new CreateFollowUpEvent(contactId, id),
    };
  }
  const isBusy = busy?.kind === 'attaching' && busy.ticketId === id;
  return {
    words: isBusy ? labels.attaching : labels.attachToCurrent(id),
    hint: subject,
    wish: () => new AttachEvent(contactId, id),
  };
}
