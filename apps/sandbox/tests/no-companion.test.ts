import { describe, expect, it } from 'vitest';
import {
  isReady,
  openFromNotice,
  openSound,
  press,
  pressOpenCompanion,
  says,
  showsAudio,
} from './companion-window.js';
import { ringAsJane, showsLine } from './conversation.js';
import { openPane } from './open-pane.js';
import { accept, eventually, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const medialess = { crossSite: true, appSettings: { medialess: true } } as const;

describe('no companion', () => {
  const world = useDesk(medialess, async ({ connect }) => {
    await connect.driver.setAgentState('Lunch');
  });

  it('an agent who goes available is warned, in Zendesk and in the softphone, and can open it there', async () => {
    await openPane(world.desk);
    await world.sandbox.connect.driver.setAgentState('Available');
    await says(world, 'The companion is not in sight');
    await eventually(async () => {
      expect((await world.whatHappened()).notices).toEqual([
        expect.stringMatching(/^The companion is not in sight: you would not hear a call\./),
      ]);
    });
    await isReady(await openFromNotice(world));
    await showsAudio(world.desk, 'Companion connected');
  });

  it('the browser blocks its window: what to do, and the button stays', async () => {
    await world.desk.context.addInitScript(() => {
      window.open = () => null;
    });
    await world.desk.page.reload();
    const sound = await openSound(world.desk);
    await sound.getByRole('button', { name: 'Open companion' }).click();
    await says(world, 'The companion window was blocked');
    expect(await sound.getByRole('button', { name: 'Open companion' }).isVisible()).toBe(true);
  });

  it('it has not been told of this Zendesk: the agent allows it there', async () => {
    await world.desk.context.route('**/configuration.json', (route) =>
      route.fulfill({ json: { instanceUrl: world.sandbox.addresses.connect, zendeskOrigins: [] } }),
    );
    const companion = await pressOpenCompanion(world.desk);
    await says(world, 'The companion asks whether Zendesk may know of it');
    await companion.page.getByRole('button', { name: 'Allow', exact: true }).click();
    await showsAudio(world.desk, 'Companion connected');
  });
});

describe('a call is answered, and nobody carries its sound', () => {
  const world = useDesk({ ...medialess, connect: { timing: { mediaTimeoutMs: 25_000 } } });

  it('no companion: after five seconds a button opens it, and the call is heard', async () => {
    const contactId = await ringAsJane(world);
    await openPane(world.desk);
    await accept(world.desk);
    await says(world, 'No audio window answers');
    const companion = await openFromNotice(world);
    await waitForContactState(world.desk, contactId, 'connected');
    await companion.page.getByText('On a call', { exact: true }).first().waitFor();
    await showsLine(world, /^On #\d+\. Call details follow/);
    await showsAudio(world.desk, 'Companion connected');
  });
});

describe('calls are heard on another computer', () => {
  const world = useDesk({
    crossSite: true,
    connect: { timing: { mediaTimeoutMs: 9_000 } },
    appSettings: { medialess: true, companionUrl: '' },
  });

  it('nobody answers there: no audio window answers; the call that was lost for it is told', async () => {
    await showsAudio(world.desk, 'Audio elsewhere');
    const contactId = await ringAsJane(world);
    await openPane(world.desk);
    await accept(world.desk);
    await says(world, 'No audio window answers');
    await waitForContactState(world.desk, contactId, 'error');
    await says(world, 'A call was lost for want of sound');
    expect((await world.whatHappened()).calls).toEqual([]);
    await press(world, 'Got it');
    await showsAudio(world.desk, 'Audio elsewhere');
  });

  it('somebody answers there: the call is on its ticket here', async () => {
    const contactId = await ringAsJane(world);
    await world.sandbox.connect.driver.accept(contactId);
    await showsLine(world, /^On #\d+\. Call details follow/);
    expect(await world.sandbox.connect.driver.contact(contactId)).toMatchObject({ audio: 'elsewhere' });
    await showsAudio(world.desk, 'Audio elsewhere');
  });
});
