import { found, jane } from './studio.mjs';

/** Whose voice it is, where Voice ID still answers. @param {import('./studio.mjs').Studio} studio */
export async function voiceId({ sandbox, take, reset, openWorkspace }) {
  await reset();
  const { page, softphone, ccp } = await openWorkspace({ height: 800 });
  const { driver } = sandbox.connect;
  await driver.setSpeaker('speaker-7', 'enrolled');
  const { contactId } = await driver.ring({
    customerNumber: jane,
    queue: 'Support EU',
    attributes: { voiceid_enabled: 'true', voiceid_auth_mode: 'verify' },
  });
  await driver.setVoiceId(contactId, { speakerId: 'speaker-7', fraud: 'lowRisk' });
  await found({ softphone, ccp });
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByText('Voice authenticated').first().waitFor();
  await take(page, 'voice-id');
  await page.close();
}
