import type { ContactReference } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { presentTask } from './present-task.js';

const origin = 'https://acme.zendesk.com';
const present = (references: readonly ContactReference[], description?: string) =>
  presentTask({ name: 'Task', description, references }, origin);

describe('presentTask', () => {
  it('says nothing of what is no task, and of a task that says no more than its name', () => {
    expect(presentTask(undefined, origin)).toBeUndefined();
    expect(present([], ' \n ')).toBeUndefined();
    expect(present([{ name: 'Empty', kind: 'text', value: ' ' }])).toBeUndefined();
  });

  it('takes only what Connect calls an address for one', () => {
    expect(
      present(
        [
          { name: 'Order', kind: 'url', value: 'https://shop.example/7' },
          { name: '', kind: 'text', value: 'https://shop.example/8' },
          { name: 'Statement', kind: 'attachment', value: 'https://shop.example/9' },
        ],
        ' Call back. ',
      ),
    ).toEqual({
      description: 'Call back.',
      references: [
        { name: 'Order', value: 'https://shop.example/7', isAddress: true },
        { name: 'https://shop.example/8', value: 'https://shop.example/8', isAddress: false },
        { name: 'Statement', value: 'https://shop.example/9', isAddress: false },
      ],
    });
  });

  it.each([
    ['https://acme.zendesk.com/agent/tickets/4711', 4711],
    ['https://acme.zendesk.com/agent/tickets/4711/?brand_id=1', 4711],
    ['https://acme.zendesk.com/agent/users/4711', undefined],
    ['https://evil.example/agent/tickets/4711', undefined],
    ['acme.zendesk.com/agent/tickets/4711', undefined],
  ])('knows tickets of this account: %s', (value, ticketId) => {
    expect(present([{ name: 'Ticket', kind: 'url', value }])?.references[0]?.ticketId).toBe(ticketId);
  });
});
