/** Calling out from a ticket: the panel says from which queue, and why. @param {import('./studio.mjs').Studio} studio */
export async function dialling({ sandbox, take, reset, openWorkspace }) {
  await reset();
  await sandbox.connect.driver.setDialling('waits');
  const address = `${sandbox.addresses.workspace}/tickets/4125`;
  const { page, softphone } = await openWorkspace({ height: 900, address });
  await page.getByRole('button', { name: /^Call / }).click();
  await page.getByRole('menuitem', { name: 'Enter a number' }).click();
  await softphone.getByLabel('Number').fill('(415) 555-0134');
  await softphone.getByText('Will call +14155550134').waitFor();
  await take(page, 'dial');
  await page.close();
}
