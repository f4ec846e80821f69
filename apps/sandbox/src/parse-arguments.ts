import { parseArgs } from 'node:util';

/** How the sandbox is started. */
export interface SandboxArguments {
  /** The first of six in a row; 0: any that are free. */
  readonly port: number;
  /** Whether a browser is opened. */
  readonly open: boolean;
  /** Whether its parts are on different sites, as in production. */
  readonly crossSite: boolean;
}

/** What a command line asks for. */
export type ParsedArguments =
  | { readonly kind: 'start'; readonly values: SandboxArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

/** The port the sandbox takes when nobody chooses one; the five after it are taken too. */
const defaultPort = 4100;

/** The command line's own help. */
export const usage = `npm start -- [options]

  --port <number>  the first of six ports in a row (default ${String(defaultPort)}; 0: any that are free)
  --no-open        do not open a browser
  --cross-site     put workspace, app, Connect and companion on different sites, as in production
  --help           show this`;

/** Reads the command line. Never throws: what is wrong comes back as a sentence. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: String(defaultPort) },
        open: { type: 'boolean', default: true },
        'cross-site': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowNegative: true,
    });
    if (values.help) return { kind: 'help' };
    const port = Number(values.port);
    const isPort = /^\d+$/.test(values.port) && port <= 65_530;
    if (!isPort)
      return { kind: 'wrong', message: `--port takes a number from 0 to 65530, not “${values.port}”.` };
    return { kind: 'start', values: { port, open: values.open, crossSite: values['cross-site'] } };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}
