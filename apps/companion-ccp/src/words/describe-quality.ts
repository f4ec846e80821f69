import { msg, str } from '@lit/localize';
import type { CallQuality } from '@patchcord/connect-adapter';

/** The quality of the call in words, with what was measured. @param isTalking without a call there is nothing to measure */
export function describeQuality(quality: CallQuality | undefined, isTalking: boolean): string {
  if (!isTalking) return msg('No call');
  if (quality === undefined) return msg('Not known yet: Amazon Connect measures every 30 seconds.');
  const { loss, roundTripMs, jitterBufferMs } = quality;
  const percent = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const measures = [
    loss === undefined ? undefined : msg(str`${percent.format(loss)} lost`),
    roundTripMs === undefined ? undefined : msg(str`${Math.round(roundTripMs)} ms round trip`),
    jitterBufferMs === undefined ? undefined : msg(str`${Math.round(jitterBufferMs)} ms buffer`),
  ].filter((measure) => measure !== undefined);
  const verdicts = { good: msg('Good'), fair: msg('Fair'), poor: msg('Poor') };
  return `${verdicts[quality.verdict]} (${measures.join(', ')})`;
}
