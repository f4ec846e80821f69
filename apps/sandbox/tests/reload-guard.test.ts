import { describe, expect, it } from 'vitest';
import { openCompanion } from './companion-window.js';
import { answer, clear, ringAsJane, showsLine } from './conversation.js';
import { jane } from './demo-desk.js';
import { accept, waitForContactState } from './take-a-call.js';
import { useDesk, type World } from './use-desk.js';

/** What the agent is asked from now on when Zendesk is to be loaded again; the answer is yes. */
function listenForQuestions({ desk }: World): readonly string[] {
  const asked: string[] = [];
  desk.page.on('dialog', (dialog) => asked.push(dialog.type()));
  return asked;
}

describe('calls are heard in Zendesk, and Zendesk is loaded again', () => {
  const world = useDesk();

  it('in mid-call: the browser asks first; the sound is lost, the record is whole', async () => {
    const asked = listenForQuestions(world);
    const contactId = await ringAsJane(world);
    await answer(world, contactId);
    await showsLine(world, /^On #\d+\. Call details follow/);
    await world.desk.page.reload();
    expect(asked).toEqual(['beforeunload']);
    await showsLine(world, /^On #\d+\. Call details follow/);
    expect(await world.sandbox.connect.driver.contact(contactId)).toMatchObject({
      state: 'connected',
      audio: 'lost',
      audioInterruptions: 1,
    });
    const { connectedAt } = await world.sandbox.connect.driver.contact(contactId);
    await world.sandbox.connect.driver.customerHangup(contactId);
    await clear(world);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: jane, external_id: `connect:${contactId}` }]);
    expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id, external_id: contactId }]);
    expect(Date.parse(String(calls[0]?.['call_started_at']))).toBeLessThanOrEqual(
      Date.parse(connectedAt ?? ''),
    );
  });

  it('with no call, while one rings, and when it is over: nothing is asked', async () => {
    const asked = listenForQuestions(world);
    await world.desk.page.getByRole('button', { name: 'Patchcord', exact: true }).click();
    await world.desk.page.reload();
    const contactId = await ringAsJane(world);
    await world.desk.ccp.getByText('Alex Morgan').first().click();
    await world.desk.page.reload();
    await showsLine(world, /^Ringing\./);
    await answer(world, contactId);
    await showsLine(world, /^On #\d+\. Call details follow/);
    await world.sandbox.connect.driver.customerHangup(contactId);
    await world.desk.ccp.getByRole('button', { name: 'Clear contact' }).first().waitFor();
    await world.desk.page.reload();
    await clear(world);
    expect(asked).toEqual([]);
  });
});

describe('calls are heard in the companion, and Zendesk is loaded again', () => {
  const world = useDesk({ crossSite: true, appSettings: { medialess: true } });

  it('in mid-call: nothing is asked, because nothing is lost', async () => {
    const asked = listenForQuestions(world);
    await openCompanion(world.desk);
    const contactId = await ringAsJane(world);
    await accept(world.desk);
    await waitForContactState(world.desk, contactId, 'connected');
    await world.desk.page.reload();
    await showsLine(world, /^On #\d+\. Call details follow/);
    expect(asked).toEqual([]);
    expect(await world.sandbox.connect.driver.contact(contactId)).toMatchObject({
      audio: 'page',
      audioInterruptions: 0,
    });
  });
});
