import { readRoutingTable, type RoutingTable } from './routing-table.js';

/**
 * Reads the routing table where it is kept. Rejects with an Error that lists everything that is wrong with it.
 * @param readText the table as JSON, kept for a minute or so by whoever gives it
 */
export function createRoutingTableReader(readText: () => Promise<string | undefined>) {
  return async (): Promise<RoutingTable> => {
    const text = await readText();
    if (text === undefined) throw new Error('There is no routing table.');
    const { problems, table } = readRoutingTable(text);
    if (table === undefined) throw new Error(`The routing table cannot be read: ${problems.join('; ')}`);
    return table;
  };
}
