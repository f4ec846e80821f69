import { contactActions } from '../engine/contact-engine.js';
import type { ContactAction, ContactEngine } from '../engine/contact-engine.js';
import { agentIdFrom } from './agent-id-from.js';
import { ControlError } from './control-error.js';
import { readText } from './read-body.js';
import type { ControlBody } from './read-body.js';
import { readAttributeChanges } from './read-contact-order.js';
import { ringWithVoice } from './voice-id-routes.js';
import { readChatOrder } from './chat-routes.js';
import { sendWork } from './work-routes.js';

/** Whether a word names something that can happen to a contact. */
export function isContactAction(word: string): word is ContactAction {
  return Object.hasOwn(contactActions, word);
}

/**
 * Carries out one action of a batch: `ring`, `start-chat`, `send-task` and `send-email` with the members of such an order,
 * `set-agent-state` with `state`, `update-attributes` with `contactId` and `attributes`, or any contact action with `contactId`.
 */
export function runBatchAction(engine: ContactEngine, body: ControlBody): { contactId: string } | object {
  const action = readText(body, 'action');
  switch (action) {
    case 'ring':
      return { contactId: ringWithVoice(engine, body) };
    case 'send-task':
      return { contactId: sendWork(engine, 'task', body) };
    case 'start-chat':
      return { contactId: engine.chat.start(readChatOrder(body, agentIdFrom(engine, body))) };
    case 'send-email':
      return { contactId: sendWork(engine, 'email', body) };
    case 'set-agent-state':
      engine.setAgentState(agentIdFrom(engine, body), readText(body, 'state'), true);
      return {};
    case 'update-attributes':
      engine.updateAttributes(readText(body, 'contactId'), readAttributeChanges(body['attributes']));
      return {};
    default:
      if (!isContactAction(action)) throw new ControlError(400, `There is no action "${action}".`);
      engine.act(readText(body, 'contactId'), action);
      return {};
  }
}
