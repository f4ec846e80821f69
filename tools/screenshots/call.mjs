import { answer, clear, found, jane } from './studio.mjs';

/**
 * The workspace alone: ringing, then the ticket with its call record.
 *
 * @param {import('./studio.mjs').Studio} studio
 * @param {'light' | 'dark'} scheme
 */
export async function call({ sandbox, take, reset, openWorkspace }, scheme) {
  await reset();
  await sandbox.zendesk.driver.setScheme(scheme);
  const { page, ...desk } = await openWorkspace({ height: 800, scheme });
  const { contactId } = await sandbox.connect.driver.ring({
    customerNumber: jane,
    queue: 'Support EU',
    attributes: { conversation_title: 'Late delivery', order: 'A-1047' },
  });
  await found(desk);
  await page.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();
  await take(page, `ringing-${scheme}`);
  await answer(desk);
  await take(page, `connected-${scheme}`);
  await sandbox.connect.driver.customerHangup(contactId);
  await desk.softphone.getByText('Saved.').waitFor();
  await clear(desk);
  await page.getByRole('button', { name: /Patchcord/ }).click();
  await page.getByText('Late delivery').first().waitFor();
  await take(page, `ticket-${scheme}`);
  await page.close();
}
