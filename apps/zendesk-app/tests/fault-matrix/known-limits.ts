import { isDeepStrictEqual } from 'node:util';
import type { Ending } from './fault-case.js';
import type { Life } from './life.js';
import type { NoteOutcome, Outcome, RecordOutcome } from './outcome.js';
import type { LifeReport } from './run-life.js';

/** What cannot be had, and why; each case that comes to it says so in the report. */
export const knownLimits = {
  orphanedCall:
    'Zendesk cannot be asked for a call by its contact: a call whose answer is lost, or whose page dies before its comment, stays behind without a comment, and another one is shown on the ticket.',
  beginningUnknown:
    'Storage is blocked: of a contact that was not seen ringing, Connect tells when it entered the queue and when its present state began; the record starts with the one or the other.',
  contactGone:
    'Storage is blocked and the contact was gone before there was a page again: nobody knows of it any more.',
  originLost:
    'Storage is blocked, and the page that dialled was gone before the ticket knew of the call: it gets a ticket of its own.',
  endUnheard:
    'The chat ended while no page was there to hear it: what was kept of it is on the ticket, or nothing where storage is blocked, and both note and notice say so.',
  endUnproven:
    'The page that heard the chat end was gone before it could say that nothing is missing: every line is there, but note and notice say that some may be missing.',
  choiceLost:
    'Storage is blocked: what the agent chose is nowhere but in the page that is gone; the panel asks again.',
} as const;

export type KnownLimit = keyof typeof knownLimits;

/** An outcome with the limits that excuse it. */
export interface Excuse {
  readonly limits: readonly KnownLimit[];
  readonly outcome: Outcome;
}

/** The outcomes that are as good as can be had, the best first. */
export function listExcuses(life: Life, report: LifeReport, ending: Ending | undefined): readonly Excuse[] {
  return listBegun(life.outcome)
    .flatMap((outcome) => [
      { limits: [], outcome },
      ...(ending?.isStorageBlocked ? listBlocked(outcome, report) : []),
      ...listUnheard(outcome, report, ending),
    ])
    .flatMap((excuse) => [excuse, ...withOrphans(excuse, report)]);
}

/** Somebody may have looked before a call was begun that cannot be shown. */
function listBegun(outcome: Outcome): readonly Outcome[] {
  return outcome.callsWithoutComment === 0 ? [outcome] : [outcome, { ...outcome, callsWithoutComment: 0 }];
}

/** Without storage a page knows what Connect and Zendesk tell. */
function listBlocked(outcome: Outcome, report: LifeReport): readonly Excuse[] {
  const state = stateAtLastPage(report);
  if (state === 'ringing') return [];
  if (state === 'gone') {
    const unrecorded = { ...outcome, records: [], transcripts: [] };
    return [unrecorded, { ...unrecorded, tickets: [], customers: [] }].map((rest) => ({
      limits: ['contactGone'],
      outcome: rest,
    }));
  }
  return [{ limits: ['beginningUnknown'], outcome: { ...outcome, records: toLateRecords(outcome, state) } }];
}

/** Only who is there while a chat goes on can read it. */
function listUnheard(
  { transcripts, ...outcome }: Outcome,
  report: LifeReport,
  ending: Ending | undefined,
): readonly Excuse[] {
  if (transcripts.length === 0 || ending === undefined || !comesAfterEnd(report)) return [];
  const toKept = ({ ticket, lines }: NoteOutcome): NoteOutcome => ({
    ticket,
    lines: ending.isStorageBlocked
      ? [`${unreadable}${link}`]
      : [`${incomplete}${link}`, ...lines.slice(0, -1)],
  });
  return [{ limits: ['endUnheard'], outcome: { ...outcome, transcripts: transcripts.map(toKept) } }];
}

/** Whether the last page came when it was over. */
export function comesAfterEnd({ deeds }: LifeReport): boolean {
  const end = deeds.findIndex(({ deed }) => deed === 'it ends');
  return deeds.findLastIndex(({ deed }) => /^page \d+ opens$/.test(deed)) > end;
}

const unreadable = 'What was written could not be read.';
const incomplete = 'Lines may be missing: the chat could not be followed all the time.';
const link = ' All of it: Contact record in Amazon Connect (for those with permission there).';

/** Calls whose comment was not written: answered late, to nobody, or to a page that died. */
function withOrphans({ limits, outcome }: Excuse, { requests }: LifeReport): readonly Excuse[] {
  const written = requests.filter(({ method, path }) => method === 'POST' && path === '/api/v2/calls').length;
  return Array.from({ length: written - outcome.records.length }, (_, index) => ({
    limits: [...limits, 'orphanedCall'],
    outcome: { ...outcome, callsWithoutComment: index + 1 },
  }));
}

/** Whether nothing in Zendesk, and no page, tells from which ticket the call was dialled. */
export function isOriginLost({ deeds, requests }: LifeReport, ending: Ending | undefined): boolean {
  if (!ending?.isStorageBlocked) return false;
  const made = deeds.findIndex(({ deed }) => deed === 'the call is made');
  const gone = deeds.findLastIndex(({ deed }) => /^page \d+ is gone$/.test(deed));
  if (made === -1 || gone < made) return false;
  const dialling = deeds[gone]?.deed.replace(' is gone', '');
  const isLinked = requests.some(
    ({ fault, method, page, path }) =>
      page === dialling &&
      method === 'PUT' &&
      path.startsWith('/api/v2/tickets/') &&
      (fault === undefined || (fault.kind === 'pageDies' && fault.isApplied)),
  );
  return !isLinked;
}

/** The first excuse that the outcome fits. */
export function findExcuse(excuses: readonly Excuse[], { outcome }: LifeReport): Excuse | undefined {
  return excuses.find((excuse) => isDeepStrictEqual(excuse.outcome, outcome));
}

/** The records of a contact that the last page saw only when it was connected, or over. */
function toLateRecords({ records }: Outcome, state: 'connected' | 'ended'): readonly RecordOutcome[] {
  return records.map((record) => {
    const began = state === 'connected' ? record.answeredAfter : record.endedAfter;
    // A call that was dialled entered no queue.
    const startedAfter = record.direction === 'outbound' ? began : -10;
    return { ...record, startedAfter, answeredAfter: state === 'connected' ? began : startedAfter };
  });
}

function stateAtLastPage({ deeds }: LifeReport): 'ringing' | 'connected' | 'ended' | 'gone' {
  const before = deeds.slice(
    0,
    deeds.findLastIndex(({ deed }) => /^page \d+ opens$/.test(deed)),
  );
  const happened = (...names: string[]): boolean => before.some(({ deed }) => names.includes(deed));
  if (happened('the agent is free of it')) return 'gone';
  if (happened('it ends')) return 'ended';
  return happened('the agent answers', 'the customer answers') ? 'connected' : 'ringing';
}
