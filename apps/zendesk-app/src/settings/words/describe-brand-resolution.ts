import { msg, str } from '@lit/localize';
import type { QueueMatch } from '../tester/match-queue.js';

/** Which row wins for a queue name, and why. Rows are counted from 1. */
export function describeQueueMatch({ resolution, others }: QueueMatch): readonly string[] {
  if (!resolution.mapped)
    return [
      msg('No row matches.'),
      msg('The brand named by the attribute ticket_brand is used, else the one Zendesk chooses by default.'),
    ];
  const row = resolution.row + 1;
  const why =
    resolution.reason === 'exact name'
      ? msg('It names this queue exactly, and an exact name wins over every pattern.')
      : msg('It is the first row, from the top, whose pattern matches.');
  const rows = others.map((other) => other + 1).join(', ');
  return [
    msg(str`Row ${row} wins: brand “${resolution.brand}”.`),
    why,
    ...(others.length === 0 ? [] : [msg(str`Also matching, but not used: row ${rows}.`)]),
  ];
}
