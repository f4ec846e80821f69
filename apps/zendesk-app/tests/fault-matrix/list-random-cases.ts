import { endings, type FaultCase } from './fault-case.js';
import { type LineFault, requestFaults } from './line-fault.js';

/** How often a request meets a fault, as long as faults are left. */
const likelihood = 0.4;
const mostFaults = 6;

/** Several faults in one life, among them pages that die, by chance; the same seed gives the same faults. */
export function listRandomCases(seeds: number): readonly FaultCase[] {
  return Array.from({ length: seeds }, (_, index) => toRandomCase(index + 1));
}

function toRandomCase(seed: number): FaultCase {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const {
    away,
    isStorageBlocked,
    changesRelease = false,
  } = pick(endings.filter((ending) => !ending.isStorageBlocked));
  const faults: readonly LineFault[] = [
    ...requestFaults.map(({ fault }) => fault),
    { kind: 'pageDies', isApplied: true },
    { kind: 'pageDies', isApplied: false },
  ];
  let left = mostFaults;
  return {
    name: `seed ${String(seed)}`,
    trouble: {
      ...{ away, isStorageBlocked, changesRelease },
      disturb: () => {
        if (left === 0 || random() >= likelihood) return undefined;
        left -= 1;
        return pick(faults);
      },
    },
    ending: undefined,
  };
}

/** Numbers from 0 (inclusive) to 1 (exclusive), by a linear congruence. */
function createRandom(seed: number): () => number {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // The first numbers of neighbouring seeds are alike.
  for (let turn = 0; turn < 5; turn += 1) next();
  return next;
}
