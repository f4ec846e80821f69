import { describe, expect, it } from 'vitest';
import { chooseAudio } from './choose-audio.js';
import {
  companionOrigin,
  openCompanion,
  openSound,
  showsAudio,
  type CompanionWindow,
} from './companion-window.js';
import {
  answer,
  clear,
  expectNoInterruption,
  expectOneWholeRecord,
  ringAsJane,
  showsLine,
} from './conversation.js';
import { janesNumber } from './demo-desk.js';
import { liveThroughReloads } from './reload-case.js';
import { eventually } from './take-a-call.js';
import { useDesk } from './use-desk.js';

describe('calls are heard in the companion', () => {
  const world = useDesk({ crossSite: true, appSettings: { medialess: true } });

  it('opened by a click; accepted in Zendesk, talked, hung up there: ticket and record are right', async () => {
    const companion = await openCompanion(world.desk);
    const contactId = await ringAsJane(world);
    await companion.page.getByText('Ringing', { exact: true }).first().waitFor();
    await answer(world, contactId);
    await companion.page.getByText('On a call', { exact: true }).first().waitFor();
    await companion.page.getByText('In this window', { exact: true }).waitFor();
    await showsLine(world, /^On #\d+\. Call details follow/);
    await world.desk.ccp.getByRole('button', { name: 'Hang up' }).click();
    await clear(world);
    const { tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ external_id: `connect:${contactId}` }]);
    await expectOneWholeRecord(world, contactId, tickets[0]?.id ?? 0);
    await companion.page.getByText('Ready for calls').first().waitFor();
  });

  it('accepted in the companion, Zendesk follows', async () => {
    const companion = await openCompanion(world.desk);
    const contactId = await ringAsJane(world);
    await companion.ccp.getByRole('button', { name: 'Accept call' }).click();
    await showsLine(world, /^On #\d+\. Call details follow/);
    await companion.ccp.getByRole('button', { name: 'Hang up' }).click();
    await clear(world);
    const { tickets } = await world.whatHappened();
    await expectOneWholeRecord(world, contactId, tickets[0]?.id ?? 0);
  });

  it('dialled in Zendesk, heard in the companion', async () => {
    await openCompanion(world.desk);
    await world.sandbox.zendesk.driver.dialout({ number: janesNumber, ticketId: 4122 });
    await showsLine(world, /^On #4122\. Call details follow/);
    const [contact] = await world.sandbox.connect.driver.contacts();
    if (contact === undefined) throw new Error('Nothing was dialled.');
    await world.sandbox.connect.driver.customerHangup(contact.contactId);
    await clear(world);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toEqual([]);
    expect(calls).toMatchObject([{ ticket_id: 4122, external_id: contact.contactId }]);
    expectNoInterruption(
      await world.sandbox.connect.driver.contact(contact.contactId),
      companionOrigin(world.desk),
    );
  });

  it('Zendesk is loaded again while it rings, in mid-call, on hold and in after-contact work', async () => {
    await openCompanion(world.desk);
    await liveThroughReloads(world, {
      ticket: 'new',
      assignment: 'by rule',
      moments: ['ringing', 'connected', 'on hold', 'in after-contact work'],
    });
  });

  it('Connect’s panel in Zendesk carries no audio and rings for nothing; the companion’s does both', async () => {
    await world.desk.context.addInitScript(rememberConfiguration);
    await world.desk.page.reload();
    const companion = await openCompanion(world.desk);
    expect([await configurationOf(world.desk), await configurationOf(companion)]).toEqual([
      { carriesAudio: false, calls: 'silent', chats: 'silent', tasks: 'silent' },
      { carriesAudio: true, calls: 'rings', chats: 'rings', tasks: 'rings' },
    ]);
  });
});

describe('agents choose where they hear calls', () => {
  const world = useDesk({ crossSite: true });

  it('the companion instead of Zendesk, for this browser: it holds when Zendesk is loaded again', async () => {
    await showsAudio(world.desk, 'Audio here');
    await chooseAudio(world.desk, 'In the companion window');
    await openCompanion(world.desk);
    await world.desk.page.reload();
    await showsAudio(world.desk, 'Companion connected');
    const contactId = await ringAsJane(world);
    await answer(world, contactId);
    await showsLine(world, /^On #\d+\. Call details follow/);
    const sound = await openSound(world.desk);
    await sound.getByText('You can change it when the call is over').waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await clear(world);
    const { tickets } = await world.whatHappened();
    await expectOneWholeRecord(world, contactId, tickets[0]?.id ?? 0);
  });

  it('and Zendesk again', async () => {
    await chooseAudio(world.desk, 'In the companion window');
    await chooseAudio(world.desk, 'In Zendesk');
    await showsAudio(world.desk, 'Audio here');
    const contactId = await ringAsJane(world);
    await answer(world, contactId);
    await eventually(async () => {
      const contact = await world.sandbox.connect.driver.contact(contactId);
      expect(contact.audioHistory.at(-1)?.page).toBe(world.sandbox.addresses.app);
    });
  });
});

declare global {
  interface Window {
    configuration?: StreamsConfiguration;
  }
}

/** What Streams tells Connect's page, as far as it concerns sound. */
interface StreamsConfiguration {
  readonly softphone?: { readonly allowFramedSoftphone?: boolean; readonly disableRingtone?: boolean };
  readonly chat?: { readonly disableRingtone?: boolean };
  readonly task?: { readonly disableRingtone?: boolean };
}

/** Runs in every frame before its own scripts. */
function rememberConfiguration(): void {
  window.addEventListener('message', ({ data }: MessageEvent<{ event?: string; data?: object } | null>) => {
    if (data?.event === 'configure' && data.data) window.configuration = data.data;
  });
}

/** What Connect's panel was told; Streams may load it again while it comes up. */
async function configurationOf({ ccp }: Pick<CompanionWindow, 'ccp'>): Promise<object> {
  let configuration: StreamsConfiguration | undefined;
  await eventually(async () => {
    configuration = await ccp.locator('html').evaluate(() => window.configuration);
    expect(configuration).toBeDefined();
  });
  const { softphone, chat, task } = configuration ?? {};
  const ring = (isOff: boolean | undefined): string => (isOff === true ? 'silent' : 'rings');
  return {
    carriesAudio: softphone?.allowFramedSoftphone ?? false,
    calls: ring(softphone?.disableRingtone),
    chats: ring(chat?.disableRingtone),
    tasks: ring(task?.disableRingtone),
  };
}
