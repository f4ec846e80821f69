import { PortError } from '@patchcord/contact-ports';
import { isFeatureOff } from './is-feature-off.js';
import type { TicketingContext } from './ticketing-context.js';

/**
 * Tries the way of Talk Partner Edition, and the plain way on accounts without it. That it is missing is remembered
 * only once the plain way has worked: a refusal of both has another reason.
 */
export async function orFallBack<Result>(
  { talkPartnerEdition }: TicketingContext,
  partnerWay: () => Promise<Result>,
  plainWay: () => Promise<Result>,
): Promise<Result> {
  if (!talkPartnerEdition.isOn) return plainWay();
  try {
    return await partnerWay();
  } catch (error) {
    if (!PortError.isInstance(error) || !isFeatureOff(error.cause)) throw error;
  }
  const result = await plainWay();
  talkPartnerEdition.isOn = false;
  return result;
}
