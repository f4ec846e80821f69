// `npm run bench`: how fast the domain libraries are on this machine. It gates nothing.
import { parseAppSettings, resolveSettings, settingsTable } from '@patchcord/contact-attributes';
import { compileQueueBrandMapping } from '@patchcord/queue-mapping';
import { measureRate } from './measure-rate.mjs';
import { compileNaively } from './naive-mapping.mjs';
import { kinds, makeQueueNames, makeRows } from './queue-brand-rows.mjs';

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

benchSettings();
benchMapping();

function benchSettings() {
  const { appSettings } = parseAppSettings({
    connectInstanceUrl: 'example.my.connect.aws',
    defaultCountry: 'GB',
  });
  const cases = {
    'no attribute': {},
    '3 attributes': { ticket_assignment: 'agent', pop_incoming: 'no', conversation_title: 'Returns' },
    'every setting': Object.fromEntries(
      settingsTable.map(({ attribute, type }) => [attribute, sampleOf(type)]),
    ),
    'every setting, all invalid': Object.fromEntries(
      settingsTable.map(({ attribute }) => [attribute, '15 minutes']),
    ),
    '3 attributes among 500 of other uses': {
      ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`other_${index}`, `value ${index}`])),
      ticket_assignment: 'agent',
      pop_incoming: 'no',
      conversation_title: 'Returns',
    },
  };
  print(
    'resolveSettings',
    ['contact', 'resolutions a second'],
    Object.entries(cases).map(([name, attributes]) => [
      name,
      digits.format(measureRate(() => resolveSettings(attributes, appSettings))),
    ]),
  );
}

function benchMapping() {
  const rows = Object.entries(kinds).flatMap(([kind, queueOf]) =>
    [10, 1_000, 10_000].map((count) => benchRows(kind, makeRows(queueOf, count))),
  );
  print(
    'compileQueueBrandMapping',
    ['rows', 'number', 'compiling, ms', 'matches a second', 'naive RegExp per row', 'times as fast'],
    rows,
  );
}

function benchRows(kind, rows) {
  const queueNames = makeQueueNames(rows.length);
  const start = performance.now();
  const { resolveBrand } = compileQueueBrandMapping(rows);
  const compiling = performance.now() - start;
  const naive = compileNaively(rows);
  const ours = measureRate((count) => resolveBrand(queueNames[count % queueNames.length]));
  const theirs = measureRate((count) => naive(queueNames[count % queueNames.length]));
  return [kind, rows.length, compiling, ours, theirs, ours / theirs].map((cell) =>
    typeof cell === 'number' ? digits.format(cell) : cell,
  );
}

function sampleOf(type) {
  if (type.kind === 'choice') return type.values[0];
  const samples = {
    boolean: 'yes',
    number: '15',
    identifier: '4127',
    e164: '+44 20 7946 0000',
    phoneNumber: '020 7946 0000',
  };
  return samples[type.kind] ?? (type.kind === 'email' ? 'jane.doe@example.com' : 'text');
}

/** A Markdown table, first column to the left, numbers to the right. */
function print(title, head, rows) {
  const widths = head.map((cell, column) => Math.max(...[head, ...rows].map((row) => row[column].length), 3));
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  console.log([`\n${title}\n`, line(head), line(rule), ...rows.map(line)].join('\n'));
}
