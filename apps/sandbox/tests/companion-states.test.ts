import { describe, expect, it, onTestFinished } from 'vitest';
import {
  companionOrigin,
  isReady,
  openCompanion,
  openCompanionAlone,
  openFromNotice,
  pressOpenCompanion,
  says,
  showsAudio,
} from './companion-window.js';
import { answer, clear, ringAsJane, showsLine } from './conversation.js';
import { launchProfile, openDeskIn, openSandbox } from './open-desk.js';
import { useDesk } from './use-desk.js';

const medialess = { crossSite: true, appSettings: { medialess: true } } as const;

describe('the companion', () => {
  const world = useDesk(medialess);

  it('closed while no call is live: says so, and opens it again', async () => {
    const companion = await openCompanion(world.desk);
    await companion.page.close();
    await says(world, 'The companion is closed');
    await showsAudio(world.desk, 'Companion lost');
    await isReady(await openFromNotice(world));
    await showsAudio(world.desk, 'Companion connected');
  });

  it('loaded again after Zendesk was: knows nobody any more, and is not called closed', async () => {
    const companion = await openCompanion(world.desk);
    await world.desk.page.reload();
    await showsAudio(world.desk, 'Companion connected');
    const looking = showsAudio(world.desk, 'Looking for companion');
    await companion.page.reload();
    await looking;
    expect(await companion.page.evaluate(() => window.opener as unknown)).toBeNull();
    await showsAudio(world.desk, 'Companion connected');
    const spoken = world.desk.softphone.locator('patchcord-live-region').first().getByRole('status');
    expect(await spoken.textContent()).not.toContain('The companion is closed');
  });

  it('closed in mid-call: says what is lost; the record is written, and the next call is heard', async () => {
    const companion = await openCompanion(world.desk);
    const contactId = await ringAsJane(world);
    await answer(world, contactId);
    await showsLine(world, /^On #\d+\. Call details follow/);
    await companion.page.close();
    await says(world, 'The sound of this call is gone');
    expect(await world.sandbox.connect.driver.contact(contactId)).toMatchObject({
      state: 'connected',
      audio: 'lost',
      audioInterruptions: 1,
    });
    const opened = await openFromNotice(world);
    await opened.page.getByRole('heading', { name: 'This call may have no sound' }).waitFor();
    await says(world, 'The sound of this call is gone');
    await world.sandbox.connect.driver.customerHangup(contactId);
    await clear(world);
    expect((await world.whatHappened()).calls).toMatchObject([{ external_id: contactId }]);
    await showsAudio(world.desk, 'Companion connected');
    const next = await ringAsJane(world);
    await answer(world, next);
    const { audio, audioHistory } = await world.sandbox.connect.driver.contact(next);
    expect([audio, audioHistory.at(-1)?.page]).toEqual(['page', companionOrigin(world.desk)]);
  });

  it('asks before it is closed in mid-call', async () => {
    const companion = await openCompanion(world.desk);
    const contactId = await ringAsJane(world);
    await answer(world, contactId);
    await companion.page.getByText('On a call', { exact: true }).first().click();
    const asked = companion.page.waitForEvent('dialog');
    await companion.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await world.sandbox.connect.driver.contact(contactId)).toMatchObject({
      audio: 'page',
      audioInterruptions: 0,
    });
  });

  it('twice: the second waits, or takes over; Zendesk says that there are two', async () => {
    const first = await openCompanion(world.desk);
    const second = await openCompanionAlone(world.desk, 'waits');
    await second.page.getByText('Your audio is in another window').waitFor();
    await second.page.getByRole('button', { name: 'Use this one' }).click();
    await isReady(second);
    await first.page.getByText('Your audio is in another window').waitFor();
    await says(world, 'Another companion window has the audio');
    const contactId = await ringAsJane(world);
    await answer(world, contactId);
    await second.page.getByText('On a call', { exact: true }).first().waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await clear(world);
    await second.page.close();
    await showsAudio(world.desk, 'Companion connected');
  });
});

describe('the companion of somebody else', () => {
  it('says who is signed in there, and who it should be; calls are not heard there', async () => {
    const [profile, sandbox] = await Promise.all([launchProfile(), openSandbox(medialess)]);
    onTestFinished(async () => void (await Promise.all([profile.close(), sandbox.close()])));
    const desk = await openDeskIn(profile.context, sandbox);
    const signIn = await profile.context.newPage();
    await signIn.goto(`${sandbox.addresses.connect}/login?agent=bob`);
    await signIn.close();
    const companion = await pressOpenCompanion(desk);
    await companion.page.getByText('Bob Carter: Available').waitFor();
    await says({ desk }, 'Somebody else is signed in to the companion');
    await desk.softphone
      .getByText(/It is signed in as bob\.carter, and Zendesk as alex\.morgan/)
      .first()
      .waitFor();
    await showsAudio(desk, 'Check companion');
  });
});
