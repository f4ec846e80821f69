import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import type { TaskData } from './task-data.js';
import { TaskDetails } from './task-details.js';

const task: TaskData = {
  description: 'Call Jane back.\nShe waits for the invoice.',
  references: [
    { name: 'Order', value: 'https://shop.example/orders/7', isAddress: true },
    { name: 'Ticket', value: 'https://acme.zendesk.com/agent/tickets/12', isAddress: true, ticketId: 12 },
    { name: 'Invoice', value: '20391' },
    { name: 'Trap', value: 'javascript:alert(1)', isAddress: true },
  ],
};

async function unfold(data: TaskData): Promise<TaskDetails> {
  const details = await mount('patchcord-task-details', { contactId: 'task-1', task: data });
  part(details, '.toggle').click();
  await details.updateComplete;
  return details;
}

describe(TaskDetails.name, () => {
  it('shows the first words, and how many references there are', async () => {
    const details = await mount('patchcord-task-details', { task });

    expect(textOf(part(details, '.toggle'))).toBe('Call Jane back. She waits for the invoice. 4 references');
    expect(part(details, '#body').hidden).toBe(true);
  });

  it('shows all of it, line by line, when the agent unfolds it', async () => {
    const details = await unfold(task);

    expect(part(details, '.toggle').getAttribute('aria-expanded')).toBe('true');
    expect(part(details, '#body').hidden).toBe(false);
    expect(part(details, '.description').textContent).toBe(task.description);
  });

  it('makes links of addresses only where that is safe, and says where they lead', async () => {
    const details = await unfold(task);
    const links = [...(details.shadowRoot?.querySelectorAll('a') ?? [])];

    expect(links.map(({ href, rel, target }) => ({ href, rel, target }))).toEqual([
      { href: 'https://shop.example/orders/7', rel: 'noopener noreferrer', target: '_blank' },
    ]);
    expect([...(details.shadowRoot?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
      'Order , opens in a new tabshop.example',
      'Ticket · #12',
      'Invoice: 20391',
      'Trap: javascript:alert(1)',
    ]);
  });

  it('opens a ticket it refers to in Zendesk itself', async () => {
    const details = await unfold(task);
    const heard: unknown[] = [];
    details.addEventListener('patchcord-open-ticket', ({ contactId, ticketId }) =>
      heard.push({ contactId, ticketId }),
    );

    part(details, 'li button').click();

    expect(heard).toEqual([{ contactId: 'task-1', ticketId: 12 }]);
  });

  it('has a word for a task without a description', async () => {
    const details = await mount('patchcord-task-details', {
      task: { references: task.references.slice(0, 1) },
    });

    expect(textOf(part(details, '.toggle'))).toBe('Details 1 reference');
  });
});
