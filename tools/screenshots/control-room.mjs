import { answer, deskIn, found, jane, ready } from './studio.mjs';

/** The control room, and a whole call in it. @param {import('./studio.mjs').Studio} studio */
export async function controlRoom({ browser, sandbox, take }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  await page.goto(sandbox.addresses.controlRoom);
  const workspace = page.frameLocator('iframe');
  const desk = deskIn(workspace);
  await ready(desk);
  const { contactId } = await sandbox.connect.driver.ring({ customerNumber: jane, queue: 'Support' });
  await found(desk);
  await workspace.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();
  await page.getByText('No contact at the moment').waitFor({ state: 'detached' });
  await take(page, 'control-room');
  await answer(desk);
  await sandbox.connect.driver.customerHangup(contactId);
  await desk.softphone.getByText('Saved.').waitFor();
  await page.close();
}
