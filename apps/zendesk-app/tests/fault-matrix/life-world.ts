import type { ContactContext } from '@patchcord/contact-lifecycle';
import type { Instant, Milliseconds, TabInView } from '@patchcord/contact-ports';
import type { Account, Prepared } from './account.js';
import { ConnectSide } from './connect-side.js';
import { PageStores } from './page-stores.js';
import { Page, type Witness } from './page.js';
import { WorldClock } from './world-clock.js';
import { ZendeskLine } from './zendesk-line.js';

export interface WorldOptions {
  readonly account: Account;
  readonly prepared: Prepared;
  readonly isStorageBlocked: boolean;
  /** Each page has the code of another release. */
  readonly changesRelease: boolean;
  /** What the agent does by themselves, each time nothing else happens. */
  readonly agent: (world: LifeWorld) => void;
}

/** Turns of the event loop without any exchange, after which nothing more happens by itself. */
const quietTurns = 3;
const mostTurns = 10_000;

/** One Zendesk, one Connect, one agent and one page at a time, in a time of their own. */
export class LifeWorld {
  readonly clock = new WorldClock();
  readonly connect = new ConnectSide(this.clock);
  readonly line: ZendeskLine;
  readonly prepared: Prepared;
  readonly witness: Witness = { pops: [], notices: [], dialProblems: [], journal: [] };
  /** What the agent did, and when, for whoever reads about a failure. */
  readonly deeds: { readonly after: Milliseconds; readonly deed: string }[] = [];
  /** What is in front of the agent in Zendesk. */
  tab: TabInView = { kind: 'other' };
  pages = 0;
  page: Page | undefined;
  /** Hears of each page that dies. */
  onPageGone: () => void = () => undefined;
  readonly #account: Account;
  readonly #stores: PageStores;
  readonly #agent: WorldOptions['agent'];
  readonly #changesRelease: boolean;

  constructor({ account, prepared, isStorageBlocked, changesRelease, agent }: WorldOptions) {
    this.line = new ZendeskLine(account, this.clock);
    this.prepared = prepared;
    this.#account = account;
    this.#stores = new PageStores(isStorageBlocked);
    this.#agent = agent;
    this.#changesRelease = changesRelease;
  }

  /** Milliseconds since the world began. */
  get age(): Milliseconds {
    return this.clock.now() - this.clock.startedAt;
  }

  openPage(): void {
    this.pages += 1;
    const { clock, line, connect, witness, tab } = this;
    const name = `page ${String(this.pages)}`;
    this.note(`${name} opens`);
    this.page = new Page({
      ...{ name, clock, line, connect, witness, tab, stores: this.#stores },
      release: this.#changesRelease ? name : 'the only one',
      onGone: () => {
        this.note(`${name} is gone`);
        this.onPageGone();
      },
    });
  }

  note(deed: string): void {
    this.deeds.push({ after: this.age, deed });
  }

  /** Somebody closes the ticket that was there before. */
  async closeTicket(subject: string): Promise<void> {
    const path = `tickets/${String(this.prepared.tickets.get(subject))}`;
    const ticket = { status: 'closed' };
    const answer = await this.#account.driver.as('bob.carter').request('PUT', path, { ticket });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
  }

  /** The agent looks at another tab. */
  show(tab: TabInView): void {
    this.tab = tab;
    this.page?.tabs.show(tab);
  }

  /** What the page knows about its only contact. */
  get contact(): { readonly context: ContactContext; readonly isChoosing: boolean } | undefined {
    const [contact] = this.page?.session?.getSnapshot().context.contacts ?? [];
    const snapshot = contact?.actor.getSnapshot();
    return snapshot && { context: snapshot.context, isChoosing: snapshot.hasTag('choosing') };
  }

  /** Lets everything happen that needs no time to pass. */
  async rest(): Promise<void> {
    let turns = 0;
    for (let quiet = 0; quiet < quietTurns; quiet += 1) {
      turns += 1;
      if (turns > mostTurns) throw new Error('It never comes to rest.');
      const underWay = [...this.line.exchanges, ...this.#stores.operations];
      if (underWay.length > 0) quiet = 0;
      await Promise.allSettled(underWay);
      await new Promise((resolve) => setImmediate(resolve));
      if (quiet === quietTurns - 1) {
        const before = this.deeds.length;
        this.#agent(this);
        if (this.deeds.length > before) quiet = 0;
      }
    }
  }

  async advanceTo(instant: Instant): Promise<void> {
    await this.rest();
    while (this.clock.now() < instant || (this.clock.nextDueAt ?? Infinity) <= instant) {
      this.clock.step(instant);
      await this.rest();
    }
  }

  /** @returns whether it came true within `limit` */
  async waitUntil(condition: () => boolean, limit: Milliseconds): Promise<boolean> {
    const end = this.clock.now() + limit;
    await this.rest();
    while (!condition() && this.clock.now() < end) await this.advanceTo(this.clock.now() + 1_000);
    return condition();
  }

  /** Lets time pass until nothing waits for it, `limit` at most. */
  async settle(limit: Milliseconds): Promise<void> {
    const end = this.clock.now() + limit;
    await this.rest();
    for (let due = this.clock.nextDueAt; due !== undefined && due <= end; due = this.clock.nextDueAt) {
      await this.advanceTo(due);
    }
  }
}
