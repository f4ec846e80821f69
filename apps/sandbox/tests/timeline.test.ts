import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { janesNumber } from './demo-desk.js';
import { launchWithoutStorageFor, openDeskIn } from './open-desk.js';
import { eventually, takeACall } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const world = useDesk();

const timelinePage = () => world.desk.page.frameLocator('iframe[src*="settings.html"]');

/** Opens the app's page in the browser tab of the softphone, whose pane would cover it. */
async function openTimeline() {
  const softphone = world.desk.page.getByRole('button', { name: 'Patchcord', exact: true });
  if ((await softphone.getAttribute('aria-expanded')) === 'true') await softphone.click();
  await world.desk.page.getByRole('link', { name: 'Patchcord' }).click();
  const frame = timelinePage();
  await frame.getByRole('heading', { name: 'Contacts', exact: true }).waitFor();
  return frame;
}

interface Exported {
  readonly redacted: boolean;
  readonly contacts: readonly {
    readonly contactId: string;
    readonly entries: readonly {
      readonly kind: string;
      readonly name: string;
      readonly data?: Readonly<Record<string, unknown>>;
    }[];
  }[];
}

async function exportFile(): Promise<{ readonly name: string; readonly text: string }> {
  await timelinePage().getByRole('button', { name: 'Export JSON' }).click();
  const downloading = world.desk.page.waitForEvent('download');
  await timelinePage().getByRole('link', { name: 'Download file' }).click();
  const download = await downloading;
  const text = await readFile(await download.path(), 'utf8');
  await timelinePage().getByRole('button', { name: 'Close' }).click();
  return { name: download.suggestedFilename(), text };
}

describe('the timeline', () => {
  it('tells the story of a recognised call, redacted, and exports it with its requests', async () => {
    const contactId = await takeACall(world.desk, { customerNumber: janesNumber });
    const frame = await openTimeline();
    const story = frame.getByRole('list', { name: 'What happened' });
    for (const name of ['contact.offered', 'customer.identified', 'ticket.assigned', 'call.recorded'])
      await story.getByText(name, { exact: true }).first().waitFor();
    expect(await frame.locator('body').innerText()).not.toMatch(/Jane|Doe|5550134|555-0134/);

    const exported = await exportFile();
    expect(exported.name).toMatch(/^patchcord-timeline-\d{4}-\d\d-\d\d\.json$/);
    expect(exported.text).not.toMatch(/Jane|Doe|5550134|555-0134/);
    const { redacted, contacts } = JSON.parse(exported.text) as Exported;
    expect([redacted, contacts.map((contact) => contact.contactId)]).toEqual([true, [contactId]]);
    const requests = contacts[0]?.entries.filter(({ kind }) => kind === 'request') ?? [];
    expect(requests.map(({ data }) => [data?.['method'], data?.['status']])).toEqual([
      ['GET', 200],
      ['POST', 201],
      ['POST', 201],
      ['POST', 201],
    ]);

    await frame.getByLabel('Show personal details').check();
    await story
      .getByText(/Jane Doe/)
      .first()
      .waitFor();
  });

  it('follows the softphone, and its stories survive a reload', async () => {
    const frame = await openTimeline();
    await frame.getByRole('heading', { name: 'No contacts yet' }).waitFor();
    await takeACall(world.desk, { customerNumber: janesNumber });
    await openTimeline();
    const story = () => timelinePage().getByRole('list', { name: 'What happened' });
    await story().getByText('contact.cleared').waitFor();

    await world.desk.page.reload();
    await story().getByText('contact.cleared').waitFor();
    await story().getByText('contact.offered').waitFor();
  });

  it('is forgotten for good', async () => {
    await takeACall(world.desk, { customerNumber: janesNumber });
    const frame = await openTimeline();
    await frame.getByRole('button', { name: 'Forget everything' }).click();
    await frame.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
    await frame.getByRole('heading', { name: 'No contacts yet' }).waitFor();

    await world.desk.page.reload();
    await timelinePage().getByRole('heading', { name: 'No contacts yet' }).waitFor();
  });

  it('opens a ticket, and opens at the contact that its address names', async () => {
    const contactId = await takeACall(world.desk, { customerNumber: janesNumber });
    await takeACall(world.desk, { customerNumber: '+12025550177' });
    const [first] = (await world.whatHappened()).tickets;
    await world.desk.page.goto(
      new URL(`/agent/apps/patchcord/contacts/${contactId}`, world.desk.page.url()).href,
    );
    await timelinePage().getByText(contactId, { exact: true }).waitFor();
    await timelinePage()
      .getByRole('button', { name: `#${String(first?.id)}`, exact: true })
      .click();
    await eventually(async () => {
      expect((await world.whatHappened()).pops).toContain(`ticket ${String(first?.id)}`);
    });
    await eventually(() => {
      expect(world.desk.page.url()).toContain(`/tickets/${String(first?.id)}`);
    });
  });

  it('is opened from the softphone', async () => {
    await takeACall(world.desk, { customerNumber: janesNumber });
    await world.desk.softphone.getByRole('button', { name: 'Timeline' }).click();
    await timelinePage().getByText('call.recorded').waitFor();
    expect(new URL(world.desk.page.url()).pathname).toBe('/agent/apps/patchcord/contacts');
  });

  it('comes from the softphone where the browser stores nothing, and says that it will not last', async () => {
    await world.desk.page.close();
    const { context, close } = await launchWithoutStorageFor(world.sandbox.addresses.app);
    onTestFinished(close);
    const desk = await openDeskIn(context, world.sandbox);
    await takeACall(desk, { customerNumber: janesNumber });
    await desk.softphone.getByRole('button', { name: 'Timeline' }).click();
    const frame = desk.page.frameLocator('iframe[src*="settings.html"]');
    await frame.getByText('call.recorded').waitFor();
    await frame.getByText(/Your browser lets this app store nothing/).waitFor();
    expect(desk.errors).toEqual([]);
  });
});
