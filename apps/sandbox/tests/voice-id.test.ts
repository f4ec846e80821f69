import { describe, expect, it } from 'vitest';
import { jane, janesNumber } from './demo-desk.js';
import { eventually, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const enabled = { voiceid_enabled: 'true' };

const world = useDesk();
const driver = () => world.sandbox.connect.driver;
const shows = (text: string | RegExp): Promise<void> =>
  world.desk.softphone.getByText(text).first().waitFor({ state: 'attached' });

type Outcome = Parameters<ReturnType<typeof driver>['setVoiceId']>[1];

/** Jane calls, the flow knows her voice as `speaker-7`, and the agent answers. */
async function talk(attributes: Readonly<Record<string, string>>, outcome: Outcome = {}): Promise<string> {
  const { contactId } = await driver().ring({ queue: 'Support', customerNumber: janesNumber, attributes });
  await driver().setVoiceId(contactId, { speakerId: 'speaker-7', ...outcome });
  await driver().accept(contactId);
  await waitForContactState(world.desk, contactId, 'connected');
  await shows(/^On #\d+\./);
  return contactId;
}

/** The call is over; once all is saved the agent clears it, and the card goes. */
async function end(contactId: string): Promise<void> {
  await driver().customerHangup(contactId);
  await shows('Saved.');
  await driver().clear(contactId);
  await eventually(async () => {
    expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
  });
}

/** What is on Jane's profile of her voice. */
async function profile(
  keys = ['voice_authentication_id', 'voice_authentication_status'],
): Promise<readonly unknown[]> {
  const { users } = await world.sandbox.zendesk.driver.state();
  const fields = users.find(({ id }) => id === jane)?.['user_fields'] as Readonly<Record<string, unknown>>;
  return keys.map((key) => fields[key]);
}

describe('Voice ID', () => {
  it.each([
    ['authenticated', 'enrolled', 'Voice authenticated', 'ENROLLED'],
    ['notAuthenticated', 'enrolled', 'Voice not authenticated', 'ENROLLED'],
    ['inconclusive', 'enrolled', 'Authentication inconclusive', 'ENROLLED'],
    ['notEnrolled', 'notEnrolled', 'Not enrolled in Voice ID', null],
    ['optedOut', 'optedOut', 'Opted out of Voice ID', 'OPTED_OUT'],
    ['failing', 'enrolled', /Voice ID does not answer|Voice could not be verified/, 'ENROLLED'],
  ] as const)('a voice that is %s: shown, and its status is stored when the call ends', async (...row) => {
    const [authentication, status, text, stored] = row;
    await driver().setSpeaker('speaker-7', status);
    const contactId = await talk({ ...enabled, voiceid_auth_mode: 'verify' }, { authentication });
    await shows(text);
    await end(contactId);
    expect(await profile()).toEqual(['speaker-7', stored]);
    expect((await world.whatHappened()).notices).toEqual([]);
  });

  it('a voice that is still being compared when the call ends: said so, and its status is stored', async () => {
    await driver().setSpeaker('speaker-7', 'enrolled');
    const contactId = await talk(
      { ...enabled, voiceid_auth_mode: 'verify' },
      { authentication: 'evaluating' },
    );
    await shows('Verifying the voice…');
    await end(contactId);
    expect(await profile()).toEqual(['speaker-7', 'ENROLLED']);
    expect((await world.whatHappened()).notices).toEqual([]);
  });

  it('voiceid_field and voiceid_status_field name the fields that are written', async () => {
    const keys = ['vip_voice', 'vip_status'] as const;
    for (const key of keys) {
      const { status } = await world.sandbox.zendesk.driver
        .as('sam.rivera')
        .request('POST', 'user_fields', { user_field: { key, title: key, type: 'text' } });
      expect(status).toBe(201);
    }
    await driver().setSpeaker('speaker-7', 'enrolled');
    const contactId = await talk({
      ...enabled,
      voiceid_field: 'vip_voice',
      voiceid_status_field: 'vip_status',
    });
    await shows('Enrolled in Voice ID');
    await end(contactId);
    expect(await profile([...keys])).toEqual(['speaker-7', 'ENROLLED']);
    expect((await profile()).filter(Boolean)).toEqual([]);
    expect((await world.whatHappened()).notices).toEqual([]);
  });

  it('the agent opts the customer out, after a question; the profile says so', async () => {
    await driver().setSpeaker('speaker-7', 'enrolled');
    const contactId = await talk(enabled);
    await shows('Enrolled in Voice ID');
    const { softphone } = world.desk;
    await softphone.getByRole('button', { name: 'Opt out' }).first().click();
    await shows('Opt this customer out?');
    expect((await driver().speakers())[0]?.status).toBe('enrolled');
    await softphone.getByRole('button', { name: 'Opt out' }).last().click();
    await shows('Opted out of Voice ID');
    await end(contactId);
    expect(await profile()).toEqual(['speaker-7', 'OPTED_OUT']);
  });

  it('an enrolment that takes its time is stored as it stands when the call ends', async () => {
    const contactId = await talk(enabled, { enrolment: 'completes' });
    await shows('Not enrolled in Voice ID');
    await world.desk.softphone.getByRole('button', { name: 'Enroll' }).first().click();
    await eventually(async () => {
      expect((await driver().speakers()).map(({ status }) => status)).toContain('enrolled');
    });
    await end(contactId);
    expect(await profile()).toEqual(['speaker-7', 'ENROLLED']);
  });

  it('a status that cannot be read leaves the stored one untouched, with a notice', async () => {
    await driver().setSpeaker('speaker-7', 'enrolled');
    await end(await talk(enabled));
    const contactId = await talk(enabled);
    await driver().setSpeaker('speaker-7', 'optedOut');
    await driver().addFault({ operation: 'VoiceId.describeSpeaker', status: 503 });
    await end(contactId);
    expect(await profile()).toEqual(['speaker-7', 'ENROLLED']);
    expect((await world.whatHappened()).notices).toHaveLength(1);
  });

  it('a call that is cleared in the moment it ends keeps what was read while it lasted', async () => {
    await driver().setSpeaker('speaker-7', 'enrolled');
    const contactId = await talk(enabled);
    await shows('Enrolled in Voice ID');
    await driver().vanish(contactId);
    await eventually(async () => {
      expect(await profile()).toEqual(['speaker-7', 'ENROLLED']);
    });
    expect((await world.whatHappened()).notices).toEqual([]);
  });

  it('not enabled: Connect is not asked, and nothing is stored', async () => {
    await driver().setSpeaker('speaker-7', 'enrolled');
    await driver().clearRequests();
    await end(await talk({ voiceid_auth_mode: 'verify' }));
    expect((await profile()).filter(Boolean)).toEqual([]);
    const asked = (await driver().requests()).filter(({ operation }) =>
      operation.includes('describeSpeaker'),
    );
    expect(asked).toEqual([]);
  });
});
