import { describe, expect, it } from 'vitest';
import { administrator, alex, globex, janesNumber, queueField } from './demo-desk.js';
import { takeACall } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const world = useDesk();

/** An administrator maps a queue to a brand in the settings page, in a tab that is closed afterwards. */
async function mapInTheSettings(queue: string, brand: string): Promise<void> {
  const { sandbox, desk } = world;
  await sandbox.zendesk.driver.session({ userId: administrator });
  const page = await desk.context.newPage();
  await page.goto(sandbox.addresses.workspace);
  await page.getByRole('link', { name: 'Patchcord' }).click();
  const settings = page.frameLocator('iframe[src*="settings.html"]');
  await settings.getByRole('tab', { name: 'Queues to brands' }).click();
  await settings.getByRole('button', { name: 'Add row' }).click();
  await settings.getByRole('textbox', { name: 'Queue, row 1' }).fill(queue);
  await settings.getByRole('combobox', { name: 'Brand, row 1' }).selectOption(brand);
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText(/^Saved\. Agents’ open apps use it/).waitFor();
  await page.close();
  await sandbox.zendesk.driver.session({ userId: alex });
}

describe('brands and outbound queues on new tickets', () => {
  it('a mapping an administrator saves decides the brand of the next inbound ticket, without a reload', async () => {
    await mapInTheSettings('Acme *', 'Globex');
    await takeACall(world.desk, { customerNumber: janesNumber, queue: 'Acme Sales' });
    await takeACall(world.desk, { customerNumber: janesNumber, queue: 'Support' });
    const { tickets } = await world.whatHappened();
    expect(tickets.map(({ brand_id: brand }) => brand === globex)).toEqual([true, false]);
  });

  it('ticket_brand and ticket_outbound_queue apply where no queue is mapped', async () => {
    await takeACall(world.desk, {
      customerNumber: janesNumber,
      attributes: { ticket_brand: 'Globex', ticket_outbound_queue: 'Support EU' },
    });
    const { tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ brand_id: globex }]);
    expect(tickets[0]?.custom_fields).toContainEqual({ id: queueField, value: 'Support EU' });
  });

  it('an unknown brand never fails a ticket', async () => {
    await takeACall(world.desk, { customerNumber: janesNumber, attributes: { ticket_brand: 'Nowhere' } });
    const { tickets, calls, notices } = await world.whatHappened();
    expect([tickets.length, calls.length]).toEqual([1, 1]);
    expect(notices).toEqual([]);
  });
});
