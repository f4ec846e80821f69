// `npm run screenshots`: takes the pictures of the README from the built sandbox, in headless Chromium.
/* global document, window */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { startSandbox } from '../apps/sandbox/dist/start-sandbox.js';
import { ensureBrowser } from './find-browser.mjs';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const large = { width: 1440, height: 860 };

await mkdir(folder, { recursive: true });
const sandbox = await startSandbox({ port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-background-networking', '--use-fake-device-for-media-stream'],
});

/** @param {import('playwright').Page} page @param {string} name */
const take = async (page, name) => {
  await page.screenshot({ path: `${folder}${name}.png` });
  process.stderr.write(`docs/images/${name}.png\n`);
};

/** @param {import('playwright').Page | import('playwright').FrameLocator} workspace */
const partsOf = (workspace) => {
  const softphone = workspace.frameLocator('iframe[src*="softphone.html"]');
  return { softphone, ccp: softphone.frameLocator('iframe[src*="/ccp-v2"]') };
};

/** Waits for fonts, and for what moves to come to rest. @param {import('playwright').Page} page */
const settle = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });

/** The control room, and a whole call in it. */
async function controlRoom() {
  const page = await browser.newPage({ viewport: large });
  await page.goto(sandbox.addresses.controlRoom);
  const workspace = page.frameLocator('iframe');
  const { softphone, ccp } = partsOf(workspace);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  const { contactId } = await sandbox.connect.driver.ring({
    customerNumber: '+14155550134',
    queue: 'Support',
  });
  await softphone.getByText(/Jane Doe found/).waitFor();
  await workspace.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();
  await page.getByText('No contact at the moment').waitFor({ state: 'detached' });
  await settle(page);
  await take(page, 'control-room');
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByText(/Call details follow/).waitFor();
  await sandbox.connect.driver.customerHangup(contactId);
  await softphone.getByText('Saved.').waitFor();
  await page.close();
}

/** The workspace alone: ringing, then the ticket with its call record. @param {'light' | 'dark'} scheme */
async function workspaceIn(scheme) {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  await sandbox.zendesk.driver.setScheme(scheme);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: scheme });
  await page.goto(sandbox.addresses.workspace);
  const { softphone, ccp } = partsOf(page);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  const { contactId } = await sandbox.connect.driver.ring({
    customerNumber: '+14155550134',
    queue: 'Support EU',
    attributes: { conversation_title: 'Late delivery', order: 'A-1047' },
  });
  await softphone.getByText(/Jane Doe found/).waitFor();
  await page.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();
  await settle(page);
  await take(page, `ringing-${scheme}`);
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByText(/Call details follow/).waitFor();
  await settle(page);
  await take(page, `connected-${scheme}`);
  await sandbox.connect.driver.customerHangup(contactId);
  await softphone.getByText('Saved.').waitFor();
  await ccp.getByRole('button', { name: 'Clear contact' }).click();
  await softphone.getByText('Saved.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Patchcord/ }).click();
  await page.getByText('Late delivery').first().waitFor();
  await settle(page);
  await take(page, `ticket-${scheme}`);
  await page.close();
}

/** Agent assignment: the panel, with the ticket in view to attach to. @param {'light' | 'dark'} scheme */
async function assignmentIn(scheme) {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  await sandbox.zendesk.driver.setScheme(scheme);
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: scheme });
  await page.goto(sandbox.addresses.workspace);
  const { softphone, ccp } = partsOf(page);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  await sandbox.connect.driver.ring({
    customerNumber: '+14155550134',
    queue: 'Support',
    attributes: { ticket_assignment: 'agent' },
  });
  await softphone.getByRole('heading', { name: 'Choose the ticket when you answer' }).waitFor();
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByRole('heading', { name: 'Choose the ticket', exact: true }).waitFor();
  await page.evaluate(() => {
    window.history.pushState(null, '', '/agent/tickets/4114');
    window.dispatchEvent(new window.PopStateEvent('popstate'));
  });
  await softphone.getByRole('button', { name: 'Attach to #4114 (in view)' }).waitFor();
  await settle(page);
  await take(page, `assignment-${scheme}`);
  await page.close();
}

/** A transfer at the second agent's desk, on the first agent's ticket; then the first agent's card, with both. */
async function transfer() {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  const alex = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await alex.goto(sandbox.addresses.workspace);
  const alexs = partsOf(alex);
  await alexs.softphone.getByText('Available').first().waitFor({ state: 'attached' });
  const bob = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const desk = sandbox.agents.find(({ username }) => username === 'bob.carter');
  await bob.goto(desk?.deskUrl ?? '');
  const bobs = partsOf(bob);
  await bobs.softphone.getByText('Available').first().waitFor({ state: 'attached' });

  const { contactId } = await sandbox.connect.driver.ring({
    customerNumber: '+14155550134',
    queue: 'Support EU',
    attributes: { conversation_title: 'Late delivery', pause_recording: 'true' },
  });
  await alexs.softphone.getByText(/Jane Doe found/).waitFor();
  await alexs.ccp.getByRole('button', { name: 'Accept call' }).click();
  await alexs.softphone.getByText(/Call details follow/).waitFor();
  await sandbox.connect.driver.transfer(contactId, { to: 'agent:bob.carter' });
  await bobs.softphone.getByText(/Will go on #\d+ when you answer/).waitFor();
  await bobs.ccp.getByRole('button', { name: 'Accept call' }).click();
  await bobs.softphone.getByText(/Call details follow/).waitFor();
  await sandbox.connect.driver.conference(contactId);
  await bobs.softphone.getByText(/Alex Morgan/).waitFor();
  await settle(bob);
  await take(bob, 'transfer');
  await alexs.softphone.getByText(/Bob Carter/).waitFor();
  await alexs.softphone.getByRole('button', { name: 'Pause recording' }).click();
  await alexs.softphone.getByText('Recording paused', { exact: true }).waitFor();
  await settle(alex);
  await take(alex, 'recording-paused');
  await alex.close();
  await bob.close();
}

/** The timeline of the agent's contacts, without personal details. */
async function timeline() {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(sandbox.addresses.workspace);
  const { softphone, ccp } = partsOf(page);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  for (const customerNumber of ['+12025550177', '+14155550134']) {
    const { contactId } = await sandbox.connect.driver.ring({ customerNumber, queue: 'Support' });
    await softphone
      .getByText(/^Ringing\./)
      .first()
      .waitFor();
    await ccp.getByRole('button', { name: 'Accept call' }).click();
    await softphone.getByText(/Call details follow/).waitFor();
    await sandbox.connect.driver.customerHangup(contactId);
    await softphone.getByText('Saved.').waitFor();
    await ccp.getByRole('button', { name: 'Clear contact' }).click();
    await softphone.getByText('Saved.').waitFor({ state: 'detached' });
  }
  await softphone.getByRole('button', { name: 'Timeline' }).click();
  await page.frameLocator('iframe[src*="settings.html"]').getByText('call.recorded').first().waitFor();
  const pane = page.getByRole('button', { name: 'Patchcord', exact: true });
  if ((await pane.getAttribute('aria-expanded')) === 'true') await pane.click();
  await settle(page);
  await take(page, 'timeline');
  await page.close();
}

/** A chat beside a task, then its transcript on the ticket. */
async function chat() {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(sandbox.addresses.workspace);
  const { softphone, ccp } = partsOf(page);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  const { driver } = sandbox.connect;
  const { contactId } = await driver.startChat({
    customerName: 'Jane',
    queue: 'Support',
    attributes: { customer_email: 'jane.doe@northwind.example', conversation_title: 'Where is my parcel?' },
    history: [
      { text: 'Hello, this is the assistant. How can I help?' },
      { text: 'Where is my parcel?', as: 'customer' },
    ],
  });
  await softphone.getByText(/Jane Doe found/).waitFor();
  await ccp.getByRole('button', { name: /^Accept chat/ }).click();
  await softphone.getByText(/The transcript follows/).waitFor();
  await driver.writeInChat(contactId, { text: 'Hello Jane, let me look.', as: 'agent' });
  await driver.writeInChat(contactId, 'Thank you!');
  await driver.sendTask({
    name: 'Zendesk-4114',
    queue: 'Support',
    description: 'Ring the office about the delivery window',
  });
  await softphone
    .getByText(/Zendesk-4114/)
    .first()
    .waitFor();
  await settle(page);
  await take(page, 'chat-and-task');
  await driver.customerHangup(contactId);
  await softphone.getByText('Saved, with the transcript.').waitFor();
  await page.getByText('Where is my parcel?').first().click();
  await page.getByRole('button', { name: 'Patchcord', exact: true }).click();
  await page.getByText('Chat transcript').first().scrollIntoViewIfNeeded();
  await settle(page);
  await take(page, 'transcript');
  await page.close();
}

/** Whose voice it is, where Voice ID still answers. */
async function voiceId() {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(sandbox.addresses.workspace);
  const { softphone, ccp } = partsOf(page);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  const { driver } = sandbox.connect;
  await driver.setSpeaker('speaker-7', 'enrolled');
  const { contactId } = await driver.ring({
    customerNumber: '+14155550134',
    queue: 'Support EU',
    attributes: { voiceid_enabled: 'true', voiceid_auth_mode: 'verify' },
  });
  await driver.setVoiceId(contactId, { speakerId: 'speaker-7', fraud: 'lowRisk' });
  await softphone.getByText(/Jane Doe found/).waitFor();
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByText('Voice authenticated').first().waitFor();
  await settle(page);
  await take(page, 'voice-id');
  await page.close();
}

/** Calling out from a ticket: the panel says from which queue, and why. */
async function dialling() {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  await sandbox.connect.driver.setDialling('waits');
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${sandbox.addresses.workspace}/tickets/4125`);
  const { softphone } = partsOf(page);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /^Call / }).click();
  await page.getByRole('menuitem', { name: 'Enter a number' }).click();
  await softphone.getByLabel('Number').fill('(415) 555-0134');
  await softphone.getByText('Will call +14155550134').waitFor();
  await settle(page);
  await take(page, 'dial');
  await page.close();
}

/** The settings, with rows that show what a pattern is read as. */
async function settings() {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  await sandbox.zendesk.driver.session({ userId: 380001000012 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(sandbox.addresses.workspace);
  await page.getByRole('link', { name: 'Patchcord' }).click();
  const frame = page.frameLocator('iframe[src*="settings.html"]');
  await frame.getByRole('tab', { name: 'Queues to brands' }).click();
  const rows = [
    ['Acme *', 'Acme'],
    ['/^Globex (Sales|Care)$/', 'Globex'],
    ['Support for 5* hotels', 'Initech'],
  ];
  for (const [index, [queue, brand]] of rows.entries()) {
    await frame.getByRole('button', { name: 'Add row' }).click();
    await frame.getByRole('textbox', { name: `Queue, row ${index + 1}` }).fill(queue);
    await frame.getByRole('combobox', { name: `Brand, row ${index + 1}` }).selectOption(brand);
  }
  await frame.getByLabel('Queue name', { exact: true }).fill('Globex Care');
  await settle(page);
  await take(page, 'settings');
  await page.close();
}

/** A call that is heard in the companion: both windows, and what is said when something is wrong. */
async function audio() {
  await sandbox.connect.driver.reset();
  await sandbox.zendesk.driver.reset();
  const service = new URL('audio', sandbox.addresses.controlRoom);
  await fetch(service, { method: 'POST', body: JSON.stringify({ place: 'companion' }) });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['microphone'], { origin: new URL(sandbox.addresses.companion).origin });
  const page = await context.newPage();
  await page.goto(sandbox.addresses.workspace);
  const { softphone, ccp } = partsOf(page);
  await softphone.getByText('Available').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Patchcord', exact: true }).click();
  const says = (heading) =>
    softphone.locator('patchcord-status-panel.sound').getByText(heading, { exact: true }).waitFor();
  /** The softphone alone. @param {string} name */
  const takeSoftphone = async (name) => {
    await settle(page);
    await page.locator('iframe[src*="softphone.html"]').screenshot({ path: `${folder}${name}.png` });
    process.stderr.write(`docs/images/${name}.png\n`);
  };

  await says('The companion is not in sight');
  await takeSoftphone('sound-no-companion');
  const opening = context.waitForEvent('page');
  await softphone
    .locator('patchcord-status-panel.sound')
    .getByRole('button', { name: 'Open companion' })
    .click();
  const companion = await opening;
  await companion.getByText('Ready for calls').first().waitFor();
  await softphone.getByText('Companion connected').first().waitFor({ state: 'attached' });
  const { contactId } = await sandbox.connect.driver.ring({
    customerNumber: '+14155550134',
    queue: 'Support',
  });
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByText(/Call details follow/).waitFor();
  await softphone.locator('patchcord-audio-indicator').click();
  await softphone.locator('patchcord-sound-panel').getByText('alex.morgan').waitFor();
  await settle(page);
  await take(page, 'sound-companion-connected');
  await companion.getByText('On a call', { exact: true }).first().waitFor();
  await settle(companion);
  await take(companion, 'companion-on-a-call');
  await softphone.locator('patchcord-audio-indicator').click();
  await companion.close();
  await says('The sound of this call is gone');
  await takeSoftphone('sound-lost');
  await sandbox.connect.driver.customerHangup(contactId);
  await sandbox.connect.driver.clear(contactId);
  await softphone.getByText('Saved.').waitFor({ state: 'detached' });
  await sandbox.connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await says('No audio window answers');
  await takeSoftphone('sound-unanswered');
  await context.close();
}

try {
  await controlRoom();
  await workspaceIn('light');
  await workspaceIn('dark');
  await assignmentIn('light');
  await assignmentIn('dark');
  await transfer();
  await timeline();
  await chat();
  await voiceId();
  await dialling();
  await settings();
  await audio();
} finally {
  await browser.close();
  await sandbox.close();
}
