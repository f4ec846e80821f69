import { openSound } from './companion-window.js';
import type { Desk } from './open-desk.js';
import { openPane } from './open-pane.js';

/** The agent chooses in the softphone, which is loaded again. */
export async function chooseAudio(desk: Desk, label: string): Promise<void> {
  const sound = await openSound(desk);
  await sound.getByRole('radio', { name: label }).check();
  const loaded = desk.page.waitForEvent('framenavigated', (frame) => frame.url().includes('softphone.html'));
  await sound.getByRole('button', { name: 'Change' }).click();
  await loaded;
  await openPane(desk);
  await desk.softphone.getByRole('combobox', { name: 'Agent state' }).waitFor();
}
