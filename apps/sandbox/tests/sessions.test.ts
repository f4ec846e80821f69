import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox, SandboxOptions } from '../src/start-sandbox.js';
import { says } from './companion-window.js';
import { janesNumber } from './demo-desk.js';
import { launchBrowser, openDesk, openSandbox, type Desk } from './open-desk.js';
import { accept, eventually, finish, ring, waitForContactState } from './take-a-call.js';
import { watchDesk, type WhatHappened } from './what-happened.js';

const long = { timeout: 30_000 };

let browser: Browser;
let sandbox: Sandbox | undefined;
let desk: Desk | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await desk?.context.close();
  await sandbox?.close();
  expect(desk?.errors).toEqual([]);
});
afterAll(async () => {
  await browser.close();
});

interface DeskInACall extends Desk {
  readonly contactId: string;
  readonly whatHappened: () => Promise<WhatHappened>;
}

/** A desk whose agent talks to Jane Doe. */
async function openInACall(options: SandboxOptions = {}): Promise<DeskInACall> {
  sandbox = await openSandbox(options);
  desk = await openDesk(browser, sandbox, { awaitsReady: false });
  await desk.page.getByRole('button', { name: /Patchcord/ }).click();
  if (options.connect?.signedIn === false) await signIn(desk);
  await desk.softphone.getByText('Available').first().waitFor({ state: 'attached' });
  const whatHappened = await watchDesk(sandbox);
  const contactId = await ring(desk, { customerNumber: janesNumber });
  await accept(desk);
  await desk.softphone
    .getByText(/^On #\d+\./)
    .first()
    .waitFor();
  return { ...desk, contactId, whatHappened };
}

async function signIn({ page, softphone }: Desk): Promise<void> {
  const opening = page.waitForEvent('popup');
  await softphone.getByRole('button', { name: 'Sign in to Amazon Connect' }).click(long);
  const popup = await opening;
  await popup.getByRole('button', { name: /Sign in as Alex Morgan/ }).click();
}

/** The customer hangs up, the agent clears: one ticket, one call record on it, no customer made up. */
async function expectTheCallToBeSavedOnce(call: DeskInACall): Promise<void> {
  if ((await call.sandbox.connect.driver.contact(call.contactId)).state === 'connected')
    await call.sandbox.connect.driver.customerHangup(call.contactId);
  await finish(call);
  const { users, tickets, calls } = await call.whatHappened();
  expect({ users, tickets: tickets.length, calls: calls.map((record) => record.ticket_id) }).toEqual({
    users: [],
    tickets: 1,
    calls: [tickets[0]?.id],
  });
}

/** From now on, every heading that stands for the state of the whole. */
async function recordHeadings(call: Desk): Promise<() => Promise<readonly string[]>> {
  const softphone = call.softphone.locator('patchcord-softphone');
  await softphone.evaluate((element) => {
    const headings: string[] = [];
    const look = (): void => {
      const panel = element.shadowRoot?.querySelector('patchcord-status-panel:not(.sound)');
      const heading = panel?.shadowRoot?.querySelector('h2')?.textContent.trim();
      if (heading !== undefined && heading !== '') headings.push(heading);
    };
    new MutationObserver(look).observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    look();
    Object.assign(element, { headingsSeen: headings });
  });
  return () =>
    softphone.evaluate((element) => (element as unknown as { headingsSeen: string[] }).headingsSeen);
}

describe('in mid-call', () => {
  it('an expired session: says so, the sign-in window brings the same call back, and it is saved once', async () => {
    const call = await openInACall({ connect: { signedIn: false } });
    await call.sandbox.connect.driver.expireSession();
    // The library notices on the next command only.
    await call.ccp.getByRole('button', { name: 'Hang up' }).first().click();
    await call.softphone.getByRole('heading', { name: 'You are signed out' }).waitFor(long);
    expect(await call.softphone.locator('patchcord-contact-card').count()).toBe(1);

    await signIn(call);
    await call.softphone.getByRole('heading', { name: 'You are signed out' }).waitFor({
      state: 'detached',
      ...long,
    });
    await call.ccp.getByRole('button', { name: 'Hang up' }).first().waitFor(long);
    await expectTheCallToBeSavedOnce(call);
  });

  it('a session that heals itself: nothing is said of it, but that the sound went with Connect’s page', async () => {
    const call = await openInACall();
    const headings = await recordHeadings(call);
    await call.sandbox.connect.driver.expireSession();
    await call.ccp.getByRole('button', { name: 'Hold' }).first().click();
    await eventually(async () => {
      const requests = await call.sandbox.connect.driver.requests();
      expect(requests.some(({ status }) => status === 401)).toBe(true);
    });
    // Connect's page loads itself again after a while, and asks anew.
    await eventually(async () => {
      const requests = await call.sandbox.connect.driver.requests();
      const afterwards = requests.slice(requests.findLastIndex(({ status }) => status === 401) + 1);
      const asked = afterwards.filter(({ operation }) => operation === 'GetAgentSnapshot');
      expect(asked.map(({ status }) => status)).toContain(200);
    });
    await says({ desk: call }, 'The sound of this call is gone');
    expect(await call.sandbox.connect.driver.contact(call.contactId)).toMatchObject({
      audioInterruptions: 1,
    });
    // One click is enough: the session is there again.
    await call.ccp.getByRole('button', { name: 'Hang up' }).first().click();
    await waitForContactState(call, call.contactId, 'ended');
    await expectTheCallToBeSavedOnce(call);
    expect(await headings()).toEqual([]);
  });

  it('Connect unreachable, and back: the card stays, the state is told, and it goes by itself', async () => {
    const call = await openInACall();
    const { driver } = call.sandbox.connect;
    const everything = `${call.sandbox.addresses.connect}/**`;
    await call.page.route(everything, (route) => route.abort());
    await driver.addFault({ operation: '*', status: 503 });
    // The poll that is under way ends with a change, and the next one meets the fault.
    await driver.updateAttributes(call.contactId, { line: 'lost' });
    await call.softphone.getByRole('heading', { name: 'Amazon Connect does not answer' }).waitFor(long);
    await call.softphone.getByRole('button', { name: 'Try now' }).waitFor();
    expect(await call.softphone.locator('patchcord-contact-card').count()).toBe(1);
    // The customer hangs up while nobody can tell.
    await driver.customerHangup(call.contactId);

    await call.page.unroute(everything);
    await driver.clearFaults();
    await call.softphone
      .getByRole('heading', { name: 'Amazon Connect does not answer' })
      .waitFor({ state: 'detached', ...long });
    await waitForContactState(call, call.contactId, 'ended');
    await expectTheCallToBeSavedOnce(call);
  });

  it('the Zendesk session over, and back: what could not be saved is kept, told, and sent afterwards', async () => {
    const call = await openInACall();
    await call.sandbox.zendesk.driver.session({ signedIn: false });
    await call.sandbox.connect.driver.customerHangup(call.contactId);
    await call.softphone.getByRole('heading', { name: 'Your Zendesk session is over' }).waitFor(long);
    await call.softphone.getByRole('button', { name: '1 unsent' }).click();
    await call.softphone
      .getByText(/^Your Zendesk session is over; trying again/)
      .first()
      .waitFor();
    expect((await call.whatHappened()).calls).toEqual([]);

    await call.sandbox.zendesk.driver.session({ signedIn: true });
    await call.softphone.locator('patchcord-status-panel').getByRole('button', { name: 'Try again' }).click();
    await call.softphone.getByText('Nothing waits to be sent to Zendesk.').waitFor(long);
    expect(await call.softphone.getByRole('heading', { name: 'Your Zendesk session is over' }).count()).toBe(
      0,
    );
    await expectTheCallToBeSavedOnce(call);
  });
});

describe('a blocked sign-in window', () => {
  it('once pop-ups are allowed, the same button signs in, and the call that waits is offered', async () => {
    sandbox = await openSandbox({ connect: { signedIn: false, timing: { ringMs: 120_000 } } });
    desk = await openDesk(browser, sandbox, { awaitsReady: false });
    const { page, softphone } = desk;
    await page.getByRole('button', { name: /Patchcord/ }).click();
    const signInButton = softphone.getByRole('button', { name: 'Sign in to Amazon Connect' });
    await signInButton.waitFor(long);
    const frame = page.frames().find((each) => each.url().includes('softphone.html'));
    await frame?.evaluate(() => {
      const open = window.open.bind(window);
      window.open = () => null;
      Object.assign(window, { allowPopups: () => (window.open = open) });
    });
    await signInButton.click();
    await softphone.getByRole('heading', { name: 'The sign-in window was blocked' }).waitFor();

    await frame?.evaluate(() => {
      (window as unknown as { allowPopups: () => void }).allowPopups();
    });
    const whatHappened = await watchDesk(sandbox);
    await signIn(desk);
    await softphone
      .getByText('Available')
      .first()
      .waitFor({ state: 'attached', ...long });
    const contactId = await ring(desk, { customerNumber: janesNumber });
    await accept(desk);
    await softphone
      .getByText(/^On #\d+\./)
      .first()
      .waitFor();
    await expectTheCallToBeSavedOnce({ ...desk, contactId, whatHappened });
  });
});
