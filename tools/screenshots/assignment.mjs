/* global window */
import { jane } from './studio.mjs';

/**
 * Agent assignment: the panel, with the ticket in view to attach to.
 *
 * @param {import('./studio.mjs').Studio} studio
 * @param {'light' | 'dark'} scheme
 */
export async function assignment({ sandbox, take, reset, openWorkspace }, scheme) {
  await reset();
  await sandbox.zendesk.driver.setScheme(scheme);
  const { page, softphone, ccp } = await openWorkspace({ scheme });
  await sandbox.connect.driver.ring({
    customerNumber: jane,
    queue: 'Support',
    attributes: { ticket_assignment: 'agent' },
  });
  await softphone.getByRole('heading', { name: 'Choose the ticket when you answer' }).waitFor();
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByRole('heading', { name: 'Choose the ticket', exact: true }).waitFor();
  await page.evaluate(() => {
    window.history.pushState(null, '', '/agent/tickets/4114');
    window.dispatchEvent(new window.PopStateEvent('popstate'));
  });
  await softphone.getByRole('button', { name: 'Attach to #4114 (in view)' }).waitFor();
  await take(page, `assignment-${scheme}`);
  await page.close();
}
