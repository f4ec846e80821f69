import { answer, clear, jane } from './studio.mjs';

/** The timeline of the agent's contacts, without personal details. @param {import('./studio.mjs').Studio} studio */
export async function timeline({ sandbox, take, reset, openWorkspace }) {
  await reset();
  const { page, ...desk } = await openWorkspace({ height: 900 });
  const { softphone } = desk;
  for (const customerNumber of ['+12025550177', jane]) {
    const { contactId } = await sandbox.connect.driver.ring({ customerNumber, queue: 'Support' });
    await softphone
      .getByText(/^Ringing\./)
      .first()
      .waitFor();
    await answer(desk);
    await sandbox.connect.driver.customerHangup(contactId);
    await softphone.getByText('Saved.').waitFor();
    await clear(desk);
  }
  await softphone.getByRole('button', { name: 'Timeline' }).click();
  await page.frameLocator('iframe[src*="settings.html"]').getByText('call.recorded').first().waitFor();
  const pane = page.getByRole('button', { name: 'Patchcord', exact: true });
  if ((await pane.getAttribute('aria-expanded')) === 'true') await pane.click();
  await take(page, 'timeline');
  await page.close();
}
