import { beforeEach, describe, it } from 'vitest';
import { openCompanion, type CompanionWindow } from './companion-window.js';
import type { Desk } from './open-desk.js';
import { liveThroughReloads, type ReloadCase } from './reload-case.js';
import { useDesk } from './use-desk.js';

/*
 * The rows of the published scenarios are in reload-survival.test.ts, where Zendesk is loaded again while the agent
 * talks. Here are the other moments (all of them in one call: media-less.test.ts), each with the assignments for which something else happens at it; a reload after
 * every step of every assignment, without a browser, is in the fault matrix of apps/zendesk-app.
 */
const world = useDesk({ crossSite: true, appSettings: { medialess: true } });

let companion: CompanionWindow;
beforeEach(async () => {
  companion = await openCompanion(world.desk);
});

describe('Zendesk is loaded again, with the companion open', () => {
  it.each<[ReloadCase['moments'][number], ReloadCase['ticket'], ReloadCase['assignment']]>([
    ['ringing', 'new', 'by rule'],
    ['ringing', 'given', 'before the agent’s choice'],
    ['on hold', 'given', 'by rule'],
    ['on hold', 'new', 'after the agent’s choice'],
    ['in after-contact work', 'new', 'by rule'],
    ['in after-contact work', 'given', 'before the agent’s choice'],
    ['in after-contact work', 'given', 'after the agent’s choice'],
  ])('%s, a %s ticket, %s', async (moment, ticket, assignment) => {
    await liveThroughReloads(world, { ticket, assignment, moments: [moment] });
  });

  it('the app’s own frame only, in mid-call', async () => {
    await liveThroughReloads(
      world,
      { ticket: 'new', assignment: 'by rule', moments: ['connected'] },
      reloadSoftphone,
    );
    await companion.page.getByText('Ready for calls').first().waitFor();
  });
});

/** As *Reload all apps* does, for the frame of the softphone. */
async function reloadSoftphone({ page }: Desk): Promise<void> {
  const frame = page.frames().find((each) => each.url().includes('softphone.html'));
  if (frame === undefined) throw new Error('There is no softphone in this tab.');
  const loaded = page.waitForEvent('framenavigated', (each) => each === frame);
  await frame.evaluate(() => {
    window.location.reload();
  });
  await loaded;
}
