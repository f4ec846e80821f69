import open from 'open';
import { parseArguments, usage } from './parse-arguments.js';
import { startSandbox } from './start-sandbox.js';

function isPortTaken(error: unknown): error is Error & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}

function leave(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const parsed = parseArguments(process.argv.slice(2));
if (parsed.kind === 'wrong') leave(`${parsed.message}\n\n${usage}`);
if (parsed.kind === 'help') {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

const { port, crossSite, open: opensBrowser } = parsed.values;
const sandbox = await startSandbox({ port, crossSite, ticketTasks: true }).catch((error: unknown) =>
  leave(
    isPortTaken(error)
      ? `Port ${String(error.port)} is in use. Free it, or choose others: npm start -- --port <number>`
      : `The sandbox did not start: ${error instanceof Error ? error.message : String(error)}`,
  ),
);

const stop = (): void => {
  void sandbox.close().finally(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

const { addresses, agents } = sandbox;
const desks = agents.map(({ username, deskUrl }) => `${username.padEnd(44)} ${deskUrl}`).join('\n      ');
process.stdout.write(`
  Patchcord sandbox

    control room, with the workspace beside it   ${addresses.controlRoom}
    workspace (a simulated Zendesk) alone        ${addresses.workspace}
    Amazon Connect (simulated)                   ${addresses.connect}
    companion, the window that holds the audio   ${addresses.companion}
    AWS (simulated), with the functions          ${addresses.aws}

    desks of single agents, each for a browser profile of its own:
      ${desks}

    Ring as Jane Doe from the control room, and answer in the softphone. Ctrl-C stops everything.

`);
process.stdout.write(`sandbox ready ${JSON.stringify(addresses)}\n`);
// A machine without a browser is fine: the addresses stand above.
if (opensBrowser) await open(addresses.controlRoom).catch(() => undefined);
