import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import {
  launchBrowser,
  launchWithoutStorageFor,
  openDesk,
  openDeskIn,
  openSandbox,
  resetSandbox,
  type Desk,
} from './open-desk.js';
import { accept, finish, takeACall } from './take-a-call.js';
import { watchDesk } from './what-happened.js';

const elsewhere = 'Another tab is handling contacts.';

let browser: Browser;
let sandbox: Sandbox;
let desk: Desk | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await openSandbox({ crossSite: true });
});
beforeEach(async () => {
  await resetSandbox(sandbox);
});
afterEach(async () => {
  await desk?.context.close();
  expect(desk?.errors).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** What happens when each frame of the workspace touches its storage, by host. */
async function storageByHost(page: Page): Promise<Record<string, string>> {
  const entries = await Promise.all(
    page.frames().map(async (frame) => [
      new URL(frame.url()).hostname,
      await frame.evaluate(() => {
        try {
          localStorage.setItem('probe', 'kept');
          return localStorage.getItem('probe') ?? 'lost';
        } catch (error) {
          return error instanceof DOMException ? error.name : 'failed';
        }
      }),
    ]),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

async function expectACallToBecomeATicket(opened: Desk): Promise<void> {
  const whatHappened = await watchDesk(sandbox);
  await takeACall(opened, { customerNumber: '+12025550177' });
  const { users, tickets, calls, requests } = await whatHappened();
  expect(users).toMatchObject([{ phone: '+12025550177' }]);
  expect(tickets).toMatchObject([{ requester_id: users[0]?.id }]);
  expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id, end_user_id: users[0]?.id }]);
  expect(requests).toHaveLength(5);
}

/** The agent opens the softphone from the top bar. */
async function openPane({ page, softphone }: Desk): Promise<void> {
  if (await softphone.getByRole('button', { name: 'Dial' }).first().isVisible()) return;
  await page.getByRole('button', { name: 'Patchcord', exact: true }).click();
}

function showsTicket({ softphone }: Desk): Promise<void> {
  return softphone
    .getByText(/^On #\d+\./)
    .first()
    .waitFor({ state: 'attached' });
}

describe('workspace, app and Connect on three sites, as in production', () => {
  it('third-party storage partitioned, as Chrome ships: a call becomes a ticket', async () => {
    desk = await openDesk(browser, sandbox);
    expect(await storageByHost(desk.page)).toEqual({
      localhost: 'kept',
      '127.0.0.1': 'kept',
      'connect.localhost': 'kept',
    });
    await expectACallToBecomeATicket(desk);
  });

  it('storage blocked in the app’s frame: a call becomes a ticket', async () => {
    const profile = await launchWithoutStorageFor(sandbox.addresses.app);
    onTestFinished(() => profile.close());
    desk = await openDeskIn(profile.context, sandbox);
    expect(await storageByHost(desk.page)).toMatchObject({ '127.0.0.1': 'SecurityError', localhost: 'kept' });
    await expectACallToBecomeATicket(desk);
  });

  it('storage, locks and channels blocked in the app’s frame, and two tabs: one handles contacts, until the other is asked to', async () => {
    const profile = await launchWithoutStorageFor(sandbox.addresses.app);
    onTestFinished(() => profile.close());
    desk = await openDeskIn(profile.context, sandbox);
    const second = await openDeskIn(profile.context, sandbox, { awaitsReady: false });
    await second.softphone.getByText(elsewhere).waitFor({ state: 'attached' });
    const whatHappened = await watchDesk(sandbox);
    const { driver } = sandbox.connect;
    const { contactId } = await driver.ring({ queue: 'Support', customerNumber: '+12025550177' });
    await desk.softphone
      .getByText(/^Ringing\./)
      .first()
      .waitFor({ state: 'attached' });
    await openPane(desk);
    await accept(desk);
    await showsTicket(desk);

    await openPane(second);
    await second.softphone.getByRole('button', { name: 'Bring it here' }).click();
    await desk.softphone.getByText(elsewhere).waitFor({ state: 'attached' });
    await showsTicket(second);
    // A page that goes gives it back.
    await second.page.close();
    await desk.softphone.getByText(elsewhere).waitFor({ state: 'detached' });
    await showsTicket(desk);

    await driver.customerHangup(contactId);
    await finish(desk);
    const { users, tickets, calls } = await whatHappened();
    expect(users).toMatchObject([{ phone: '+12025550177' }]);
    expect(tickets).toMatchObject([{ requester_id: users[0]?.id }]);
    expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id, end_user_id: users[0]?.id }]);
    expect(second.errors).toEqual([]);
  });
});
