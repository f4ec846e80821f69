import type { Milliseconds } from '@patchcord/contact-ports';
import type { ZendeskState } from '@patchcord/zendesk-simulator';
import { type Account, prepareAccount } from './account.js';
import type { Life } from './life.js';
import { LifeWorld } from './life-world.js';
import { type Outcome, readOutcome } from './outcome.js';
import type { Witness } from './page.js';
import type { LineEntry } from './zendesk-line.js';
import type { LineFault } from './line-fault.js';

/** What goes wrong in a life. */
export interface Trouble {
  /** What a request meets; the first is number 1. */
  readonly disturb?: (entry: Pick<LineEntry, 'number' | 'after'>) => LineFault | undefined;
  /** The page dies after the step with this index: at once, or when nothing more happens by itself. */
  readonly pageDies?: { readonly afterStep: number; readonly settled: boolean };
  /** What becomes of a page that died. */
  readonly isStorageBlocked: boolean;
  /** How long until another page is there: so long, or until the next step is over. */
  readonly away: Milliseconds | 'over the next step';
  /** Each page has the code of another release; false unless given. */
  readonly changesRelease?: boolean;
}

export interface LifeReport {
  readonly outcome: Outcome;
  readonly witness: Witness;
  /** Names of users, subjects of tickets. */
  readonly pops: readonly string[];
  readonly requests: readonly LineEntry[];
  readonly deeds: LifeWorld['deeds'];
  /** How many pages there were. */
  readonly pages: number;
  readonly leftovers: readonly string[];
}

/** Of a page, when nothing else is said. */
export const loadingTime: Milliseconds = 1_500;
const longestWait: Milliseconds = 30 * 60_000;
/** Until what was kept back by faults and long pauses is delivered. */
const wellAgain: Milliseconds = 60 * 60_000;

/** Lives a life with its troubles in a fresh account, and says what came of it when the world is well again. */
export async function runLife(life: Life, account: Account, trouble: Trouble): Promise<LifeReport> {
  const prepared = await prepareAccount(account, life.preparation);
  const { isStorageBlocked, disturb, away, changesRelease = false } = trouble;
  const { agent = () => undefined } = life;
  const world = new LifeWorld({ account, prepared, isStorageBlocked, changesRelease, agent });
  if (disturb) world.line.disturb = disturb;
  const reopen = (): void => {
    if (!world.page || world.page.isGone) world.openPage();
  };
  world.onPageGone = () => {
    if (away !== 'over the next step') world.clock.schedule(reopen, away);
  };
  world.openPage();
  for (const [index, step] of life.steps.entries()) {
    await world.advanceTo(world.clock.now() + step.after);
    const isPageAwayBefore = world.page?.isGone === true;
    if (step.when && !step.when(world)) {
      // Without a page the agent cannot go on.
      reopen();
      const isDue = await world.waitUntil(() => step.when?.(world) === true, longestWait);
      if (!isDue) world.note(`waited in vain: ${step.name}`);
    }
    world.note(step.name);
    await step.happen(world);
    if (trouble.pageDies?.afterStep === index) {
      if (trouble.pageDies.settled) await world.rest();
      else await new Promise((resolve) => setImmediate(resolve));
      world.page?.die();
    } else if (isPageAwayBefore && away === 'over the next step') {
      world.clock.schedule(reopen, 1_000);
    }
  }
  world.onPageGone = () => world.clock.schedule(reopen, loadingTime);
  await world.advanceTo(world.clock.now() + 1_000);
  reopen();
  await world.settle(wellAgain);
  const state = await account.driver.state();
  return toReport(world, readOutcome(state, prepared, world.connect.offeredAt ?? 0), state);
}

function toReport(world: LifeWorld, outcome: Outcome, state: ZendeskState): LifeReport {
  const { witness, line, deeds, pages, page, clock } = world;
  const nameOf = ({ kind, id }: Witness['pops'][number]): string =>
    kind === 'user'
      ? (state.users.find((user) => user.id === id)?.name ?? '')
      : (state.tickets.find((ticket) => ticket.id === id)?.subject ?? '');
  const isTimeStanding = clock.nextDueAt === undefined;
  return {
    ...{ outcome, witness, deeds, pages, requests: line.log },
    pops: witness.pops.map(nameOf),
    leftovers: [...(page?.leftovers ?? []), ...(isTimeStanding ? [] : ['timers'])],
  };
}
