import { describe, it } from 'vitest';
import { chooseAudio } from './choose-audio.js';
import { openCompanion, says, showsAudio } from './companion-window.js';
import { answer, ringAsJane } from './conversation.js';
import type { Desk } from './open-desk.js';
import { useDesk } from './use-desk.js';

describe('calls are heard in the companion', () => {
  const world = useDesk({ crossSite: true, appSettings: { medialess: true } });

  it('muted in Zendesk, which does not cross: says so until the companion is muted', async () => {
    const companion = await openCompanion(world.desk);
    await answer(world, await ringAsJane(world));
    await world.desk.ccp.getByRole('button', { name: 'Mute' }).click();
    await says(world, 'You may not be muted');
    await companion.ccp.getByRole('button', { name: 'Mute' }).click();
    await saysNoMore(world.desk, 'You may not be muted');
  });
});

describe('agents choose where they hear calls', () => {
  const world = useDesk({ crossSite: true });

  it('Zendesk again, with the companion left open: says that both ring', async () => {
    await chooseAudio(world.desk, 'In the companion window');
    const companion = await openCompanion(world.desk);
    await chooseAudio(world.desk, 'In Zendesk');
    await says(world, 'The companion is open, too');
    await companion.page.close();
    await saysNoMore(world.desk, 'The companion is open, too');
    await showsAudio(world.desk, 'Audio here');
  });
});

/** Above the contacts; what was spoken stays. */
async function saysNoMore({ softphone }: Desk, heading: string): Promise<void> {
  const notice = softphone.locator('patchcord-status-panel.sound').getByText(heading, { exact: true });
  await notice.waitFor({ state: 'detached' });
}
