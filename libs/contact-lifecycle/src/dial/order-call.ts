import { PortError, type Telephony } from '@patchcord/contact-ports';
import type { DialOrder } from './dialler-machine.js';
import type { DialProblem } from './dial-problem.js';

/** Orders a call. Gives why it was refused; undefined when Connect took the order. Never rejects. */
export async function orderCall(
  { number, queue }: DialOrder,
  telephony: Pick<Telephony, 'dial'>,
): Promise<DialProblem | undefined> {
  try {
    await telephony.dial(number, queue.id);
    return undefined;
  } catch (thrown) {
    const error = PortError.from(thrown);
    if (error.mayHaveBeenApplied) return { code: 'unknownOutcome' };
    return error.reason === 'forbidden' ? { code: 'mayNotDial' } : { code: 'refused', reason: error.reason };
  }
}
