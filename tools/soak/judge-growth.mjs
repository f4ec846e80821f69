// Whether what a soak has measured grows.
import { fitLine } from './linear-fit.mjs';

/**
 * How much each figure may grow with every contact. The timeline keeps five hundred contacts by design: until then heap and storage grow
 * by what those take. The outbox remembers two thousand answers, each a small record and a promise.
 */
const limits = {
  filling: {
    'session kB': 0.05,
    'heap kB': 45,
    'storage kB': 60,
    'DOM nodes': 1,
    listeners: 0.3,
    Maps: 1,
    Sets: 2,
    Promises: 6,
  },
  full: {
    'session kB': 0.01,
    'heap kB': 5,
    'storage kB': 10,
    'DOM nodes': 0.2,
    listeners: 0.05,
    Maps: 0.1,
    Sets: 0.1,
    Promises: 6,
  },
};
/** Where nothing may be left over at all. */
const empty = ['cards', 'unsent', 'pending in Zendesk', 'pending in Connect'];
const keptContacts = 550;
/** A line that explains less than this is noise. */
const steady = 0.5;

/**
 * @param {readonly { contacts: number, figures: Readonly<Record<string, number>> }[]} samples
 * @returns {string[]} what grows steadily, or is left over, in words
 */
export function judgeGrowth(samples) {
  const full = samples.filter(({ contacts }) => contacts >= keptContacts);
  const [phase, judged] =
    full.length >= 4 ? /** @type {const} */ (['full', full]) : /** @type {const} */ (['filling', samples]);
  const growing = Object.entries(limits[phase]).flatMap(([name, limit]) => {
    const { slope, fit } = fitLine(
      judged.map(({ contacts, figures }) => [contacts, figures[name] ?? Number.NaN]),
    );
    return slope > limit && fit > steady
      ? [`${name} grows by ${slope.toFixed(2)} with every contact; ${limit} may be.`]
      : [];
  });
  const last = samples.at(-1)?.figures ?? {};
  const left = empty.flatMap((name) => (last[name] === 0 ? [] : [`${name}: ${last[name]} left over.`]));
  return [...growing, ...left];
}
