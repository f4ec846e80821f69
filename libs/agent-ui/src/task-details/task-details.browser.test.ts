import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount, part } from '../../tests/mount.js';
import type { TaskData } from './task-data.js';
import { TaskDetails } from './task-details.js';

const long = 'A very long text that has never heard of three hundred and twenty pixels '.repeat(12);
const tasks: Readonly<Record<string, TaskData>> = {
  short: { description: 'Call Jane back.', references: [] },
  'long, with everything': {
    description: long,
    references: [
      { name: long, value: `https://shop.example/${'a'.repeat(300)}`, isAddress: true },
      { name: 'شركة النور للتجارة', value: `https://${'b'.repeat(60)}.example/`, isAddress: true },
      { name: long, value: long },
      { name: '<img src=x onerror="alert(1)">', value: 'javascript:alert(1)', isAddress: true },
      { name: 'Ticket', value: 'https://acme.zendesk.com/agent/tickets/12', isAddress: true, ticketId: 12 },
    ],
  },
};

describe(TaskDetails.name, () => {
  it.each(Object.entries(tasks))('passes accessibility checks, folded and not: %s', async (_name, task) => {
    const details = await mount('patchcord-task-details', { task });
    await expectAccessible(details);
    part(details, '.toggle').click();
    await details.updateComplete;

    await expectAccessible(details);
  });

  it('is unfolded, and folded again, with the keyboard', async () => {
    const details = await mount('patchcord-task-details', { task: tasks['short'] });

    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => part(details, '#body').hidden).toBe(false);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => part(details, '#body').hidden).toBe(true);
  });
});
