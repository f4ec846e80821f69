import { isCall } from '../channel.js';
import { agentHangsUp, vanishContact } from '../contact-life.js';
import { demandThat, enterState } from '../contact-transitions.js';
import type { EngineCore } from '../engine-core.js';
import { isLive, isRinging } from '../simulated-contact.js';
import type { SimulatedContact } from '../simulated-contact.js';

/** The agent lays a task aside; nothing but its state shows it. Throws `invalid-state`. */
export function pauseTask(core: EngineCore, contact: SimulatedContact): void {
  demandThat(contact.channel === 'task' && contact.state.type === 'connected', contact, 'paused');
  enterState(core, contact, 'paused');
}

/** The agent takes a paused task up again. Throws `invalid-state`. */
export function resumeTask(core: EngineCore, contact: SimulatedContact): void {
  demandThat(contact.channel === 'task' && contact.state.type === 'paused', contact, 'taken up again');
  enterState(core, contact, 'connected');
}

/** Its time is up: what is still offered vanishes, what somebody works on ends (a model). Throws `invalid-state`. */
export function expireWork(core: EngineCore, contact: SimulatedContact): void {
  demandThat(!isCall(contact) && isLive(contact), contact, 'expired');
  if (isRinging(contact)) vanishContact(core, contact);
  else agentHangsUp(core, contact);
}
