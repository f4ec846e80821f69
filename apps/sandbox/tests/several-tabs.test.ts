import type { Frame } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { jane } from './demo-desk.js';
import { goTo } from './go-to.js';
import { type Desk, openDeskIn } from './open-desk.js';
import { accept, eventually, finish, waitForContactState, type Caller } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const janesCall: Caller = { customerNumber: '+14155550134' };
const elsewhere = 'Another tab is handling contacts.';

const world = useDesk();
const driver = () => world.sandbox.connect.driver;

let opened: readonly Desk[] = [];
afterEach(() => {
  expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
});

/** Three browser tabs of one agent; the first handles contacts, the agent looks at the last. */
async function openTabs(): Promise<readonly [Desk, Desk, Desk]> {
  const first = world.desk;
  const second = await openDeskIn(first.context, world.sandbox);
  const third = await openDeskIn(first.context, world.sandbox);
  opened = [second, third];
  for (const { softphone } of [second, third]) {
    await softphone.getByText(elsewhere).waitFor({ state: 'attached' });
  }
  return [first, second, third];
}

/** The agent opens the softphone from the top bar. */
async function openPane({ page, softphone }: Desk): Promise<void> {
  if (await softphone.getByRole('button', { name: 'Dial' }).first().isVisible()) return;
  await page.getByRole('button', { name: 'Patchcord', exact: true }).click();
}

async function ring(caller: Caller = janesCall): Promise<string> {
  const { contactId } = await driver().ring({ queue: 'Support', ...caller });
  return contactId;
}

function showsLine({ softphone }: Desk, line: RegExp): Promise<void> {
  return softphone.getByText(line).first().waitFor({ state: 'attached' });
}

async function showsCustomer({ page }: Desk): Promise<boolean> {
  return (await page.getByRole('heading', { name: 'Jane Doe' }).count()) > 0;
}

async function answerIn(desk: Desk, contactId: string): Promise<void> {
  await openPane(desk);
  await accept(desk);
  await waitForContactState(desk, contactId, 'connected');
}

async function hangUpAndClear(desk: Desk, contactId: string): Promise<void> {
  await driver().customerHangup(contactId);
  await openPane(desk);
  await finish(desk);
}

/** The names of the storage that the softphone of this tab keeps its session in. */
async function nameOfSessions(softphone: Frame): Promise<string | undefined> {
  const names = await softphone.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
  );
  return names.find((each) => each.startsWith('patchcord-session-'));
}

function softphoneOf({ page }: Desk): Frame {
  const frame = page.frames().find((each) => each.url().includes('softphone.html'));
  if (!frame) throw new Error('There is no softphone in this tab.');
  return frame;
}

/** What the owner has stored of its session, read by another tab; empty while there is nothing. */
async function readStoredSession(desk: Desk): Promise<string> {
  const softphone = softphoneOf(desk);
  const name = await nameOfSessions(softphone);
  if (name === undefined) return '';
  return softphone.evaluate(async (sessions) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('The storage gave no reason.'));
        };
      });
    const database = await settle(indexedDB.open(sessions));
    const stored: unknown = await settle(
      database.transaction('sessions').objectStore('sessions').get('latest'),
    );
    database.close();
    return JSON.stringify(stored ?? '');
  }, name);
}

/** Resolves when all that the app stores can be read in this tab: nobody is in the middle of a change. */
function readAllStorage(desk: Desk): Promise<void> {
  return softphoneOf(desk).evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const settle = (request: IDBRequest) =>
      new Promise((resolve) => {
        request.onsuccess = resolve;
      });
    for (const name of names.filter((each) => each.startsWith('patchcord-'))) {
      const opening = indexedDB.open(name);
      await settle(opening);
      const database = opening.result;
      const [first = '', ...others] = [...database.objectStoreNames];
      await settle(
        database
          .transaction([first, ...others])
          .objectStore(first)
          .count(),
      );
      database.close();
    }
  });
}

/** The tab is in the middle of a change of its storage, and stays there: nobody else can read it. */
async function keepStorageBusy(desk: Desk): Promise<void> {
  const softphone = softphoneOf(desk);
  const name = await nameOfSessions(softphone);
  if (name === undefined) throw new Error('There is no session.');
  await softphone.evaluate(
    (sessions) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(sessions);
        opening.onsuccess = () => {
          const store = opening.result.transaction('sessions', 'readwrite').objectStore('sessions');
          const ask = (): void => {
            store.get('latest').onsuccess = () => {
              resolve();
              ask();
            };
          };
          ask();
        };
      }),
    name,
  );
}

/** The tab's process ends, without a word. */
async function crash({ context, page }: Desk): Promise<void> {
  const devTools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;
}

type Wake = () => Promise<void>;

/** The tab runs no line of code any more, and keeps no storage from another. */
async function freezeAtRest(desk: Desk, other: Desk): Promise<Wake> {
  for (;;) {
    const wake = await freeze(desk);
    const isOver = AbortSignal.timeout(1_000);
    const isBusy = new Promise<boolean>((resolve) => {
      isOver.addEventListener('abort', () => {
        resolve(true);
      });
    });
    if (!(await Promise.race([readAllStorage(other).then(() => false), isBusy]))) return wake;
    await wake();
  }
}

/** In the middle of a change of its storage, likewise: nobody else can read it. */
async function freezeInAChange(desk: Desk): Promise<Wake> {
  await keepStorageBusy(desk);
  return freeze(desk);
}

/** The tab runs no line of code any more. Returns what wakes it up. */
async function freeze({ context, page }: Desk): Promise<Wake> {
  const devTools = await context.newCDPSession(page);
  await devTools.send('Debugger.enable');
  const paused = new Promise((resolve) => devTools.once('Debugger.paused', resolve));
  await devTools.send('Debugger.pause');
  await paused;
  return async () => {
    await devTools.send('Debugger.disable');
  };
}

async function expectOneOfEach(contactId: string, requests: number): Promise<void> {
  const happened = await world.whatHappened();
  expect(happened.tickets).toMatchObject([{ requester_id: jane, external_id: `connect:${contactId}` }]);
  const ticketId = happened.tickets[0]?.id;
  expect(happened.calls).toMatchObject([
    { ticket_id: ticketId, external_id: contactId, completion_status: 'completed' },
  ]);
  expect(happened.pops).toEqual([`user ${String(jane)}`, `ticket ${String(ticketId)}`]);
  expect(happened.notices).toEqual([]);
  expect(happened.requests.length, happened.requests.join('\n')).toBeLessThanOrEqual(requests);
}

describe('three tabs of one agent', () => {
  it('a call rings: one look-up, one pop, in the tab the agent looks at; all three show the card', async () => {
    const tabs = await openTabs();
    const [first, second, third] = tabs;
    await goTo(second, '/agent/tickets/4122');
    await second.page
      .frameLocator('iframe[src*="sidebar.html"]')
      .getByText(/No live contact/)
      .waitFor();
    await ring();
    for (const desk of tabs) await showsLine(desk, /^Ringing\. Jane Doe/);
    await second.page.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();
    expect(await Promise.all([first, third].map(showsCustomer))).toEqual([false, false]);
    expect(
      await second.softphone
        .getByText(/^Ringing\./)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(
      await first.softphone
        .getByText(/^Ringing\./)
        .first()
        .isVisible(),
    ).toBe(false);
    const { pops, requests } = await world.whatHappened();
    expect(pops).toEqual([`user ${String(jane)}`]);
    expect(requests).toEqual(['GET /api/v2/search']);
  });

  it('accepted in a tab that only shows it: one ticket, one record, no more requests than with one tab', async () => {
    const tabs = await openTabs();
    const contactId = await ring();
    for (const desk of tabs) await showsLine(desk, /^Ringing\. Jane Doe/);
    await answerIn(tabs[1], contactId);
    for (const desk of tabs) await showsLine(desk, /^On #\d+\. Call details follow/);
    await hangUpAndClear(tabs[1], contactId);
    await expectOneOfEach(contactId, 4);
  });

  it('the panel of a tab that only shows it: the ticket is created, once for a double click', async () => {
    const tabs = await openTabs();
    const contactId = await ring({ ...janesCall, attributes: { ticket_assignment: 'agent' } });
    await answerIn(tabs[1], contactId);
    const create = tabs[1].softphone.getByRole('button', { name: 'Create ticket' });
    await create.dblclick();
    for (const desk of tabs) await showsLine(desk, /^On #\d+\. Call details follow/);
    await hangUpAndClear(tabs[1], contactId);
    await expectOneOfEach(contactId, 5);
  });

  it('a number is called from a tab that only shows it, once', async () => {
    const [, , third] = await openTabs();
    await world.sandbox.zendesk.driver.dialout({ number: '+14155550134', ticketId: 4122 });
    await eventually(async () => {
      const contacts = await driver().contacts();
      expect(contacts.filter(({ direction }) => direction === 'outbound')).toHaveLength(1);
    });
    await showsLine(third, /#4122/);
  });
});

describe('what could not be saved', () => {
  it('exported in a tab that only shows it: the file arrives in that tab, and in no other', async () => {
    const tabs = await openTabs();
    await world.sandbox.zendesk.driver.faults({
      match: { method: 'POST', path: '/api/v2/channels/voice/tickets' },
      status: 422,
      times: 1,
    });
    const contactId = await ring();
    await answerIn(tabs[1], contactId);
    const files: string[] = [];
    for (const [index, { page }] of tabs.entries()) {
      page.on('download', (download) => files.push(`${String(index)} ${download.suggestedFilename()}`));
    }
    await tabs[1].softphone.getByRole('button', { name: '1 unsent' }).click();
    await tabs[1].softphone.getByRole('button', { name: 'Export it' }).click();
    await eventually(() => {
      expect(files).toEqual([expect.stringMatching(/^1 patchcord-unsent-\d{4}-\d\d-\d\d\.json$/)]);
    });
    await tabs[1].softphone
      .locator('patchcord-unsent-panel')
      .getByRole('button', { name: 'Try again' })
      .click();
    for (const desk of tabs) await showsLine(desk, /^On #\d+\. Call details follow/);
    expect(files).toHaveLength(1);
    await hangUpAndClear(tabs[1], contactId);
  });
});

describe('the tab that handles contacts goes', () => {
  it('closed while it rings: the customer is not shown again', async () => {
    const [first, second, third] = await openTabs();
    const contactId = await ring();
    for (const desk of [first, second, third]) await showsLine(desk, /^Ringing\. Jane Doe/);
    await eventually(async () => {
      expect((await world.whatHappened()).pops).toHaveLength(1);
    });
    await first.page.close();
    await answerIn(second, contactId);
    for (const desk of [second, third]) await showsLine(desk, /^On #\d+\. Call details follow/);
    await hangUpAndClear(second, contactId);
    // Before each write it is looked for: the tab that is gone may have made it.
    await expectOneOfEach(contactId, 8);
  });

  it.each([
    ['closed', ({ page }: Desk) => page.close()],
    ['loaded again', ({ page }: Desk) => page.reload()],
  ])('%s in mid-call: another goes on; one ticket, one record, popped once', async (_, end) => {
    const [first, second, third] = await openTabs();
    const contactId = await ring();
    await showsLine(third, /^Ringing\. Jane Doe/);
    await answerIn(third, contactId);
    for (const desk of [second, third]) await showsLine(desk, /^On #\d+\. Call details follow/);
    await end(first);
    await eventually(async () => {
      const waiting = [second, third].map(({ softphone }) => softphone.getByText(elsewhere).count());
      expect((await Promise.all(waiting)).toSorted()).toEqual([0, 1]);
    });
    for (const desk of [second, third]) await showsLine(desk, /^On #\d+\. Call details follow/);
    await hangUpAndClear(third, contactId);
    await expectOneOfEach(contactId, 6);
  });

  it('crashed in mid-call: another goes on; one ticket, one record, popped once', async () => {
    const [first, second, third] = await openTabs();
    // Not the first: with its process Connect's own worker would go, which all tabs share.
    await openPane(third);
    await third.softphone.getByRole('button', { name: 'Bring it here' }).click();
    await first.softphone.getByText(elsewhere).waitFor({ state: 'attached' });
    const contactId = await ring();
    await showsLine(second, /^Ringing\. Jane Doe/);
    await answerIn(second, contactId);
    for (const desk of [first, second]) await showsLine(desk, /^On #\d+\. Call details follow/);
    await crash(third);
    await eventually(async () => {
      const waiting = [first, second].map(({ softphone }) => softphone.getByText(elsewhere).count());
      expect((await Promise.all(waiting)).toSorted()).toEqual([0, 1]);
    });
    await hangUpAndClear(second, contactId);
    await expectOneOfEach(contactId, 6);
  });

  it('crashed in mid-call, and Connect’s own worker with it: another brings that up again, and hears of the end', async () => {
    const [first, second] = await openTabs();
    const contactId = await ring();
    await showsLine(second, /^Ringing\. Jane Doe/);
    await answerIn(second, contactId);
    for (const desk of [first, second]) await showsLine(desk, /^On #\d+\. Call details follow/);
    await crash(first);
    await driver().customerHangup(contactId);
    await openPane(second);
    await second.ccp.getByRole('button', { name: 'Clear contact' }).first().waitFor({ timeout: 60_000 });
    await finish(second);
    await expectOneOfEach(contactId, 6);
  });

  it.each([
    ['its storage at rest', freezeAtRest, 6],
    // The next tab cannot read what was stored, and adopts the contact: it looks for customer and ticket.
    ['in the middle of a change of its storage', freezeInAChange, 10],
  ] as const)(
    'frozen in mid-call, %s: another goes on; awake again it does nothing',
    async (_, stop, requests) => {
      const [first, second, third] = await openTabs();
      const contactId = await ring();
      await showsLine(second, /^Ringing\. Jane Doe/);
      await answerIn(second, contactId);
      for (const desk of [first, second]) await showsLine(desk, /^On #\d+\. Call details follow/);
      await eventually(async () => {
        expect(await readStoredSession(second)).toContain('"assignedTicket":{');
      });
      const wake = await stop(first, second);
      await eventually(async () => {
        const waiting = [second, third].map(({ softphone }) => softphone.getByText(elsewhere).count());
        expect((await Promise.all(waiting)).toSorted()).toEqual([0, 1]);
      });
      await showsLine(second, /^On #\d+\. Call details follow/);
      await driver().customerHangup(contactId);
      await wake();
      await first.softphone.getByText(elsewhere).waitFor({ state: 'attached' });
      await openPane(second);
      await finish(second);
      await expectOneOfEach(contactId, requests);
    },
  );

  it('*Bring it here*, while it rings and in mid-call: it is there, and nothing is done twice', async () => {
    const tabs = await openTabs();
    const [first, second, third] = tabs;
    const contactId = await ring();
    await showsLine(third, /^Ringing\. Jane Doe/);
    await openPane(third);
    await third.softphone.getByRole('button', { name: 'Bring it here' }).click();
    await first.softphone.getByText(elsewhere).waitFor({ state: 'attached' });
    await showsLine(third, /^Ringing\. Jane Doe/);
    await answerIn(third, contactId);
    for (const desk of tabs) await showsLine(desk, /^On #\d+\. Call details follow/);
    await openPane(second);
    await second.softphone.getByRole('button', { name: 'Bring it here' }).click();
    await third.softphone.getByText(elsewhere).waitFor({ state: 'attached' });
    await hangUpAndClear(second, contactId);
    await expectOneOfEach(contactId, 8);
  });
});
