import { type RequestFault, requestFaults } from './line-fault.js';
import type { Life } from './life.js';
import { loadingTime, type Trouble } from './run-life.js';
import type { LineEntry } from './zendesk-line.js';

/** One cell of the matrix. */
export interface FaultCase {
  readonly name: string;
  readonly trouble: Trouble;
  /** What the page's end takes with it; undefined where no page dies. */
  readonly ending: Ending | undefined;
}

/** How a page ends, and what takes its place. */
export interface Ending extends Pick<Trouble, 'isStorageBlocked' | 'away' | 'changesRelease'> {
  readonly name: string;
}

export const endings: readonly Ending[] = [
  { name: 'reload', isStorageBlocked: false, away: loadingTime },
  { name: 'the owner’s tab is closed, another takes over', isStorageBlocked: false, away: 0 },
  { name: 'reload that lasts over the next step', isStorageBlocked: false, away: 'over the next step' },
  {
    name: 'reload into another release that lasts over the next step',
    isStorageBlocked: false,
    away: 'over the next step',
    changesRelease: true,
  },
  { name: 'reload, storage blocked', isStorageBlocked: true, away: loadingTime },
  {
    name: 'reload that lasts over the next step, storage blocked',
    isStorageBlocked: true,
    away: 'over the next step',
  },
];

const untroubled = { isStorageBlocked: false, away: loadingTime } as const;

/** Every request of the life x every fault, and every moment of it x every way in which a page can end. */
export function listCases(life: Life, allRequests: readonly LineEntry[]): readonly FaultCase[] {
  const requests = allRequests.filter(isTurningPoint);
  return [
    {
      name: 'storage blocked',
      trouble: { isStorageBlocked: true, away: loadingTime },
      ending: undefined,
    },
    ...requests.flatMap((request) => requestFaults.map((fault) => toRequestCase(request, fault))),
    ...endings.flatMap((ending) => [
      ...requests.flatMap((request) => [false, true].map((isApplied) => toDeath(request, isApplied, ending))),
      ...life.steps.flatMap(({ name }, afterStep) =>
        [false, true].map((settled) => ({
          name: `${settled ? 'well after' : 'right after'} “${name}” x ${ending.name}`,
          trouble: { ...toEnd(ending), pageDies: { afterStep, settled } },
          ending,
        })),
      ),
    ]),
  ];
}

/** Of requests that only repeat each other, the first and the last. */
function isTurningPoint({ method, path }: LineEntry, index: number, all: readonly LineEntry[]): boolean {
  const isSame = (other: LineEntry): boolean => other.method === method && other.path === path;
  return all.findIndex(isSame) === index || all.findLastIndex(isSame) === index;
}

function toRequestCase(request: LineEntry, { name, fault, lasts }: RequestFault): FaultCase {
  let until: number | undefined;
  return {
    name: `${nameOf(request)} x ${name}`,
    trouble: {
      ...untroubled,
      disturb: ({ number, after }) => {
        if (number === request.number) until = after + lasts;
        const isMet = number === request.number || (until !== undefined && after < until);
        return isMet ? fault : undefined;
      },
    },
    ending: undefined,
  };
}

function toDeath(request: LineEntry, isApplied: boolean, ending: Ending): FaultCase {
  return {
    name: `${nameOf(request)}, ${isApplied ? 'applied' : 'not sent'} x ${ending.name}`,
    trouble: {
      ...toEnd(ending),
      disturb: ({ number }) => (number === request.number ? { kind: 'pageDies', isApplied } : undefined),
    },
    ending,
  };
}

function toEnd({ isStorageBlocked, away, changesRelease = false }: Ending): Omit<Ending, 'name'> {
  return { isStorageBlocked, away, changesRelease };
}

function nameOf({ number, method, path }: LineEntry): string {
  const pattern = path.replace('/api/v2', '').replace(/\?.*/, '').replace(/\d+/g, '#');
  return `request ${String(number)} (${method} ${pattern})`;
}
