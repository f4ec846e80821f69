/** How good the sound of the call is, from what Connect measured; all measures are of the latest report. */
export interface CallQuality {
  readonly verdict: 'good' | 'fair' | 'poor';
  /** Share of packets that did not arrive, 0 to 1. */
  readonly loss: number | undefined;
  readonly roundTripMs: number | undefined;
  readonly jitterBufferMs: number | undefined;
}

interface Sample {
  readonly packetsLost: number | undefined;
  readonly packetsCount: number | undefined;
  readonly roundTripMs: number | undefined;
  readonly jitterBufferMs: number | undefined;
}

/**
 * Judges the statistics that Connect's page sends about every 30 seconds of a call (`softphone_stats`: one sample a second for each
 * direction). The limits are those commonly used for speech: from about 1 % of loss and 150 ms one way it is noticed, from 5 % and 300 ms
 * it disturbs.
 * @param statistics the `stats` of the event; whatever cannot be read is left out
 * @returns undefined when nothing was measured
 */
export function judgeQuality(statistics: unknown): CallQuality | undefined {
  const samples = (Array.isArray(statistics) ? statistics : []).map(readSample);
  const lost = sum(samples.map(({ packetsLost }) => packetsLost));
  const arrived = sum(samples.map(({ packetsCount }) => packetsCount));
  const loss = lost === undefined || !arrived ? undefined : Math.min(1, lost / (arrived + lost));
  const roundTripMs = median(samples.map((sample) => sample.roundTripMs));
  const jitterBufferMs = median(samples.map((sample) => sample.jitterBufferMs));
  if (loss === undefined && roundTripMs === undefined && jitterBufferMs === undefined) return undefined;
  const isAbove = (lossLimit: number, roundTripLimit: number, jitterLimit: number): boolean =>
    (loss ?? 0) > lossLimit || (roundTripMs ?? 0) > roundTripLimit || (jitterBufferMs ?? 0) > jitterLimit;
  const verdict = isAbove(0.05, 600, 400) ? 'poor' : isAbove(0.01, 300, 150) ? 'fair' : 'good';
  return { verdict, loss, roundTripMs, jitterBufferMs };
}

function readSample(value: unknown): Sample {
  const members = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const read = (name: string): number | undefined => {
    const member = members[name];
    return typeof member === 'number' && Number.isFinite(member) && member >= 0 ? member : undefined;
  };
  return {
    packetsLost: read('packetsLost'),
    packetsCount: read('packetsCount'),
    roundTripMs: read('roundTripTimeMillis'),
    jitterBufferMs: read('jitterBufferMillis'),
  };
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  return known[Math.floor(known.length / 2)];
}
