import { isDeepStrictEqual } from 'node:util';
import type { Ending } from './fault-case.js';
import { comesAfterEnd, findExcuse, isOriginLost, type KnownLimit, listExcuses } from './known-limits.js';
import type { Life } from './life.js';
import type { Outcome } from './outcome.js';
import type { LifeReport } from './run-life.js';

export interface Judgement {
  /** What must not have happened, or must have; empty when everything is as it has to be. */
  readonly complaints: readonly string[];
  /** What excuses it that not everything is as in the life without faults. */
  readonly limits: readonly KnownLimit[];
}

/** Holds what came of a life against what has to come of it, whatever went wrong on the way. */
export function judgeLife(lived: Life, report: LifeReport, ending: Ending | undefined): Judgement {
  const { withoutOrigin } = lived;
  const hasLostItsOrigin = withoutOrigin !== undefined && isOriginLost(report, ending);
  const expected = hasLostItsOrigin ? { ...lived, ...withoutOrigin } : lived;
  const excuse = findExcuse(listExcuses(expected, report, ending), report);
  const isUnheard = excuse?.limits.includes('endUnheard') === true;
  const isUnproven =
    !isUnheard &&
    comesAfterEnd(report) &&
    report.witness.notices.some(({ notice }) => notice.code === 'transcriptIncomplete');
  const notices =
    isUnheard || isUnproven ? [...expected.notices, 'transcriptIncomplete' as const] : expected.notices;
  const life = { ...expected, notices };
  const isUnseen = excuse?.limits.includes('contactGone') === true;
  const choosesAgain = report.deeds.filter(({ deed }) => deed.startsWith('the agent clicks')).length > 1;
  return {
    complaints: [
      ...(choosesAgain && !ending?.isStorageBlocked ? ['the agent had to choose again'] : []),
      ...(excuse ? [] : compare(life.outcome, report.outcome)),
      ...report.leftovers.map((leftover) => `left over: ${leftover}`),
      ...judgeExcess(life, report),
      ...(isUnseen ? [] : judgeLack(life, report)),
    ],
    limits: [
      ...(excuse?.limits ?? []),
      ...(isUnproven ? ['endUnproven' as const] : []),
      ...(hasLostItsOrigin ? ['originLost' as const] : []),
      ...(choosesAgain && ending?.isStorageBlocked ? ['choiceLost' as const] : []),
    ],
  };
}

function compare(expected: Outcome, found: Outcome): readonly string[] {
  const parts = [
    ...(['customers', 'tickets', 'records', 'transcripts', 'notes'] as const),
    ...(['furtherComments', 'callsWithoutComment'] as const),
  ];
  return parts
    .filter((part) => !isDeepStrictEqual(expected[part], found[part]))
    .map(
      (part) => `${part}: expected ${JSON.stringify(expected[part])}, found ${JSON.stringify(found[part])}`,
    );
}

/** Each page may show again what the page before it has shown; only a look-up that fails is told besides. */
function judgeExcess(
  { pops: usual, notices }: Life,
  { pops, pages, witness }: LifeReport,
): readonly string[] {
  const count = (list: readonly string[], name: string): number =>
    list.filter((other) => other === name).length;
  const again = pages - 1;
  return [
    ...[...new Set(pops)]
      .filter((name) => count(pops, name) > count(usual, name) + again)
      .map((name) => `popped ${String(count(pops, name))} times: ${name}`),
    ...witness.notices
      .filter(({ notice: { code } }) => code !== 'lookupFails' && !notices.includes(code))
      .map(({ notice }) => `told: ${notice.code}`),
  ];
}

/** The contact's ticket is shown, and what the agent has to know is told. */
function judgeLack(
  { pops: usual, notices }: Life,
  { pops, witness, requests }: LifeReport,
): readonly string[] {
  const told = witness.notices.map(({ notice }) => notice.code);
  // That open tickets cannot be listed, the panel says itself.
  const isInPanel = requests.some(
    ({ path, status, fault }) =>
      path.includes('/tickets/requested') && (status !== 200 || fault !== undefined),
  );
  const isFailureHidden =
    !isInPanel &&
    witness.journal.some(({ name }) => name === 'lookup.failed') &&
    !told.includes('lookupFails');
  return [
    ...usual
      .slice(-1)
      .filter((name) => !pops.includes(name))
      .map((name) => `never popped: ${name}`),
    ...notices.filter((code) => !told.includes(code)).map((code) => `not told: ${code}`),
    ...(isFailureHidden ? ['not told: lookupFails'] : []),
  ];
}
