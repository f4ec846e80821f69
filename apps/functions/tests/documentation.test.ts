import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookUpKinds } from '../src/flow-look-up/look-up.js';
import { readRoutingTable } from '../src/ticket-tasks/routing-table.js';
import { readTicketEvent } from '../src/ticket-tasks/read-ticket-event.js';

const folder = join(import.meta.dirname, '../../../docs/aws');

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function jsonOf(file: string): readonly string[] {
  return [...read(file).matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
}

describe('the documentation for administrators', () => {
  it('shows a routing table that can be used as it is', () => {
    const [, routingTable = ''] = jsonOf('ticket-tasks.md');
    expect(readRoutingTable(routingTable).problems).toEqual([]);
  });

  it('shows a body for triggers that makes an event', () => {
    const [body = ''] = jsonOf('ticket-tasks.md');
    const sent = body
      .replaceAll('{{ticket.id}}', '4127')
      .replaceAll('{{ticket.updated_at_with_timestamp}}', '2026-11-22T09:30:00Z')
      .replaceAll('{{ticket.priority}}', 'High')
      .replaceAll('{{ticket.tags}}', 'enterprise call_me');
    expect(readTicketEvent(`{"detail": ${sent}}`).event).toMatchObject({
      id: 'trigger-4127-2026-11-22T09:30:00Z',
      type: 'created',
      ticket: { id: '4127', priority: 'high', tags: ['enterprise', 'call_me'] },
    });
  });

  it('names every kind of look-up', () => {
    const text = read('flow-look-up.md');
    expect(lookUpKinds.filter((kind) => !text.includes(`| \`${kind}\``))).toEqual([]);
  });

  it('adds its costs up rightly', () => {
    for (const table of read('costs.md').split(/\n## /).slice(1)) {
      const amounts = [...table.matchAll(/\|\s+(\d+\.\d{4})\s+\|/g)].map(([, amount]) => Number(amount));
      const [total] = [...table.matchAll(/\*\*(\d+\.\d{4})\*\*/g)].map(([, amount]) => Number(amount));
      const sum = amounts.reduce((left, right) => left + right, 0);
      expect(sum).toBeCloseTo(total ?? NaN, 3);
    }
  });
});
