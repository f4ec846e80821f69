import { readFileSync } from 'node:fs';
import { readRoutingTable, type RoutingTableReading } from '../ticket-tasks/routing-table.js';
import { undocumentedKinds } from '../ticket-tasks/undocumented-kinds.js';

// `npm run check-routes -- <file>`: says whether a file holds a routing table, and if not, everything that is wrong.
const [file] = process.argv.slice(2);

if (file === undefined) {
  process.stderr.write('Usage: npm run check-routes -- <file>\n');
  process.exitCode = 2;
} else {
  const { problems, table } = readFile(file);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (table === undefined) process.exitCode = 1;
  else {
    for (const kind of undocumentedKinds(table))
      process.stderr.write(`Is it misspelt? Zendesk’s reference names no event ${kind} of tickets.\n`);
    process.stdout.write(`${file} is a routing table with ${String(table.routes.length)} routes.\n`);
  }
}

/** A file that cannot be read is one that holds no table. */
function readFile(path: string): RoutingTableReading {
  try {
    return readRoutingTable(readFileSync(path, 'utf8'));
  } catch (failure) {
    return { table: undefined, problems: [failure instanceof Error ? failure.message : String(failure)] };
  }
}
