/** The settings, with rows that show what a pattern is read as. @param {import('./studio.mjs').Studio} studio */
export async function settings({ browser, sandbox, take, reset }) {
  await reset();
  await sandbox.zendesk.driver.session({ userId: 380001000012 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(sandbox.addresses.workspace);
  await page.getByRole('link', { name: 'Patchcord' }).click();
  const frame = page.frameLocator('iframe[src*="settings.html"]');
  await frame.getByRole('tab', { name: 'Queues to brands' }).click();
  const rows = [
    ['Acme *', 'Acme'],
    ['/^Globex (Sales|Care)$/', 'Globex'],
    ['Support for 5* hotels', 'Initech'],
  ];
  for (const [index, [queue, brand]] of rows.entries()) {
    await frame.getByRole('button', { name: 'Add row' }).click();
    await frame.getByRole('textbox', { name: `Queue, row ${index + 1}` }).fill(queue);
    await frame.getByRole('combobox', { name: `Brand, row ${index + 1}` }).selectOption(brand);
  }
  await frame.getByLabel('Queue name', { exact: true }).fill('Globex Care');
  await take(page, 'settings');
  await page.close();
}
