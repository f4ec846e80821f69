import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseAppSettings, resolveSettings } from './index.js';

it('does what the README shows', () => {
  const { appSettings } = parseAppSettings({
    connectInstanceUrl: 'example.my.connect.aws',
    createTicketAfterMinutes: '30',
  });
  const { settings, provenance, warnings } = resolveSettings(
    { ticket_assignment: 'Agent', recent_ticket_timeout: '15 minutes' },
    appSettings,
  );

  expect(settings.ticketAssignment).toBe('agent');
  expect(settings.recentTicketTimeout).toBe(30);
  expect(provenance.recentTicketTimeout.source).toBe('app setting');
  expect(warnings[0]?.received).toBe('15 minutes');
});

it('shows in the README what this file runs', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example =
    /```ts\n([^`]*)```/
      .exec(readme)?.[1]
      ?.split('\n')
      .map((line) => line.trim()) ?? [];
  const lines = example.filter(
    (line) => line !== '' && !/^import|^settings\.|^provenance\.|^warnings\[/.test(line),
  );
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !source.includes(line))).toEqual([]);
});
