import { PortError } from '@patchcord/contact-ports';

/** The answer to a look-up by id: what does not exist, and what the agent may not see, is undefined. */
export async function undefinedIfHidden<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (PortError.isInstance(error) && (error.reason === 'not-found' || error.reason === 'forbidden')) {
      return undefined;
    }
    throw error;
  }
}
