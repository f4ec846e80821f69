import { describe, expect, it } from 'vitest';
import { accept, eventually, finish, ring, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const janesCall = { customerNumber: '+14155550134' };

const world = useDesk();
const driver = () => world.sandbox.connect.driver;
const button = (name: string) => world.desk.softphone.getByRole('button', { name });
const recordingState = async (contactId: string) => (await driver().recording(contactId)).state;

async function talk(attributes: Readonly<Record<string, string>> = {}): Promise<string> {
  const contactId = await ring(world.desk, { ...janesCall, attributes });
  await accept(world.desk);
  await waitForContactState(world.desk, contactId, 'connected');
  return contactId;
}

async function hangUp(contactId: string): Promise<void> {
  await driver().customerHangup(contactId);
  await finish(world.desk);
}

describe('pause_recording', () => {
  it('pauses and resumes through the function; the state shown is the confirmed one', async () => {
    const contactId = await talk({ pause_recording: 'true' });
    await world.desk.softphone.getByText('Recording?').waitFor();
    await button('Pause recording').click();
    await world.desk.softphone.getByText('Recording paused').waitFor();
    expect(await recordingState(contactId)).toBe('suspended');
    await button('Resume recording').click();
    await world.desk.softphone.getByText('Recording', { exact: true }).waitFor();
    expect(await recordingState(contactId)).toBe('recording');
    // The same order again, maybe within the same second: no replay.
    await button('Pause recording').click();
    await world.desk.softphone.getByText('Recording paused').waitFor();
    expect(await recordingState(contactId)).toBe('suspended');
    await hangUp(contactId);
    expect((await world.whatHappened()).calls).toHaveLength(1);
  });

  it('Connect that fails: the state stays what it was, with what to do', async () => {
    const contactId = await talk({ pause_recording: 'true' });
    await driver().addFault({ operation: 'SuspendContactRecording', status: 500, times: 9 });
    await button('Pause recording').click();
    await world.desk.softphone
      .getByText('No answer: it is not known whether the recording runs. Try again.')
      .first()
      .waitFor();
    expect(await world.desk.softphone.getByText('Recording paused').count()).toBe(0);
    await driver().clearFaults();
    await button('Pause recording').click();
    await world.desk.softphone.getByText('Recording paused').waitFor();
    await hangUp(contactId);
  });

  it('not set in the flow: there are no buttons', async () => {
    const contactId = await talk();
    await world.desk.softphone
      .getByText(/^On #\d+\./)
      .first()
      .waitFor();
    expect(await button('Pause recording').count()).toBe(0);
    await hangUp(contactId);
  });
});

describe('the recording on the ticket', () => {
  it.each(['optout', 'false'])(
    'call_recording_consent %s: no link, no player, and opted out',
    async (consent) => {
      const contactId = await talk({ call_recording_consent: consent });
      await hangUp(contactId);
      expect((await world.whatHappened()).calls).toMatchObject([
        { recording_url: null, call_recording_consent_action: 'caller_opted_out' },
      ]);
    },
  );

  it('the link is there at once, and opens the recording when Connect has it', async () => {
    const contactId = await talk();
    await hangUp(contactId);
    const [call] = (await world.whatHappened()).calls;
    const url = String(call?.recording_url);
    await eventually(async () => {
      expect((await world.desk.page.request.get(url)).status()).toBe(200);
    });
  });
});
