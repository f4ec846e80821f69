import type { FrameLocator, Locator, Page } from 'playwright';
import type { Desk } from './open-desk.js';
import { openPane } from './open-pane.js';
import type { World } from './use-desk.js';

/** The companion in a window of its own, in the agent's browser. */
export interface CompanionWindow {
  readonly page: Page;
  /** Connect's panel in it. */
  readonly ccp: FrameLocator;
}

/** The origin under which the simulated Connect knows the companion. */
export function companionOrigin({ sandbox }: Desk): string {
  return new URL(sandbox.addresses.companion).origin;
}

/** The agent opens the companion by a click in the softphone, and both know of each other. */
export async function openCompanion(desk: Desk): Promise<CompanionWindow> {
  const companion = await pressOpenCompanion(desk);
  await isReady(companion);
  await showsAudio(desk, 'Companion connected');
  return companion;
}

/** The click alone: a new window, or the one that is there. */
export async function pressOpenCompanion(desk: Desk): Promise<CompanionWindow> {
  await allowMicrophone(desk);
  const sound = await openSound(desk);
  const opening = desk.context.waitForEvent('page');
  await sound.getByRole('button', { name: 'Open companion' }).click();
  const companion = companionIn(await opening);
  await sound.getByRole('button', { name: 'Close' }).click();
  return companion;
}

/** What the softphone tells about sound, for the agent who looks for it. */
export async function openSound(desk: Desk): Promise<Locator> {
  await openPane(desk);
  const sound = desk.softphone.locator('patchcord-sound-panel');
  if (!(await sound.isVisible())) await desk.softphone.locator('patchcord-audio-indicator').click();
  await sound.waitFor();
  return sound;
}

/**
 * A companion that was opened by its address, as from a bookmark: nothing connects it with Zendesk. The first one is
 * ready soon, a second one waits.
 */
export async function openCompanionAlone(
  desk: Desk,
  expected: 'isReady' | 'waits' = 'isReady',
): Promise<CompanionWindow> {
  await allowMicrophone(desk);
  const page = await desk.context.newPage();
  await page.goto(desk.sandbox.addresses.companion);
  const companion = companionIn(page);
  if (expected === 'isReady') await isReady(companion);
  return companion;
}

/** The companion in a page that is open already. */
function companionIn(page: Page): CompanionWindow {
  return { page, ccp: page.frameLocator('iframe[src*="/ccp-v2"]') };
}

/** Resolves when calls would be heard in it. */
export function isReady({ page }: CompanionWindow): Promise<void> {
  return page.locator('patchcord-companion-state').getByText('Ready for calls').waitFor();
}

/** Whoever is asked for the microphone in the companion says yes. */
async function allowMicrophone(desk: Desk): Promise<void> {
  await desk.context.grantPermissions(['microphone'], { origin: companionOrigin(desk) });
}

/** Resolves when the softphone says this about where calls are heard, whether or not anybody looks at it. */
export async function showsAudio(desk: Desk, words: string): Promise<void> {
  await desk.softphone
    .locator('patchcord-audio-indicator')
    .getByText(words, { exact: true })
    .waitFor({ state: 'attached' });
}

type AtDesk = Pick<World, 'desk'>;

/** Resolves when the softphone says this about the sound of calls, above the contacts. */
export async function says({ desk }: AtDesk, heading: string): Promise<void> {
  await openPane(desk);
  await noticeIn(desk).getByText(heading, { exact: true }).waitFor();
}

/** Presses a button of what the softphone says about the sound of calls. */
export async function press({ desk }: AtDesk, name: string): Promise<void> {
  await noticeIn(desk).getByRole('button', { name }).click();
}

/** Presses *Open companion* there; a window of its own opens. */
export async function openFromNotice(at: AtDesk): Promise<CompanionWindow> {
  await allowMicrophone(at.desk);
  const opening = at.desk.context.waitForEvent('page');
  await press(at, 'Open companion');
  return companionIn(await opening);
}

function noticeIn({ softphone }: Desk): Locator {
  return softphone.locator('patchcord-status-panel.sound');
}
