import { assign, type ParameterizedObject } from 'xstate';
import type { ContactContext } from '../contact-context.js';
import type { ContactEvent } from '../contact-events.js';
import type { Situation } from '../situation.js';

/**
 * An action of the contact machine that changes what is known. `toChange` takes the situation, and what the transition
 * hands over as the action's `params`; it returns the fields that are different from now on.
 */
export function change<Params extends ParameterizedObject['params'] = undefined>(
  toChange: (situation: Situation, params: Params) => Partial<ContactContext>,
) {
  return assign<ContactContext, ContactEvent, Params, ContactEvent, never>(toChange);
}
