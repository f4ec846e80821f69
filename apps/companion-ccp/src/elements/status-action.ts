import type { CompanionAction } from './companion-action-event.js';

/** What a button of the state of the whole wants; the ids are those of `describeStatus`. */
export function statusAction(actionId: string): CompanionAction {
  switch (actionId) {
    case 'sign-in':
    case 'reload':
    case 'take-audio':
    case 'use-link':
    case 'keep-own':
    case 'own-window':
      return { kind: actionId };
    default:
      return { kind: 'try-again' };
  }
}
