import type { ContactCardData } from './contact-card-data.js';
import type { ContactCardLabels } from './contact-card-labels.js';

/** How a contact stands, in the words that fit its channel. */
export function describePhase(
  { channel, phase, isMonitoring, isPaused }: ContactCardData,
  labels: Pick<ContactCardLabels, 'phases' | 'listeningIn' | 'paused'>,
): string {
  if (isMonitoring === true) return labels.listeningIn;
  return isPaused === true && phase === 'connected' ? labels.paused : labels.phases[channel][phase];
}
