import { answer, deskIn, jane, ready } from './studio.mjs';

/**
 * A call that is heard in the companion: both windows, and what is said when something is wrong.
 *
 * @param {import('./studio.mjs').Studio} studio
 */
export async function audio({ browser, sandbox, take, reset }) {
  await reset();
  const service = new URL('audio', sandbox.addresses.controlRoom);
  await fetch(service, { method: 'POST', body: JSON.stringify({ place: 'companion' }) });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['microphone'], { origin: new URL(sandbox.addresses.companion).origin });
  const page = await context.newPage();
  await page.goto(sandbox.addresses.workspace);
  const desk = deskIn(page);
  const { softphone, ccp } = desk;
  await ready(desk);
  await page.getByRole('button', { name: 'Patchcord', exact: true }).click();
  const warning = softphone.locator('patchcord-status-panel.sound');
  const says = (heading) => warning.getByText(heading, { exact: true }).waitFor();
  const takeSoftphone = (name) => take(page, name, page.locator('iframe[src*="softphone.html"]'));

  await says('The companion is not in sight');
  await takeSoftphone('sound-no-companion');
  const opening = context.waitForEvent('page');
  await warning.getByRole('button', { name: 'Open companion' }).click();
  const companion = await opening;
  await companion.getByText('Ready for calls').first().waitFor();
  await softphone.getByText('Companion connected').first().waitFor({ state: 'attached' });
  const { driver } = sandbox.connect;
  const { contactId } = await driver.ring({ customerNumber: jane, queue: 'Support' });
  await answer(desk);
  await softphone.locator('patchcord-audio-indicator').click();
  await softphone.locator('patchcord-sound-panel').getByText('alex.morgan').waitFor();
  await take(page, 'sound-companion-connected');
  await companion.getByText('On a call', { exact: true }).first().waitFor();
  await take(companion, 'companion-on-a-call');
  await softphone.locator('patchcord-audio-indicator').click();
  await companion.close();
  await says('The sound of this call is gone');
  await takeSoftphone('sound-lost');
  await driver.customerHangup(contactId);
  await driver.clear(contactId);
  await softphone.getByText('Saved.').waitFor({ state: 'detached' });
  await driver.ring({ customerNumber: jane, queue: 'Support' });
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await says('No audio window answers');
  await takeSoftphone('sound-unanswered');
  await context.close();
}
