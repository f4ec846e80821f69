import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

/** A shape of an AWS service model; without a type it is a string. */
export interface ModelShape {
  readonly type?: string;
  readonly shape?: string;
  readonly required?: readonly string[];
  readonly members?: Record<string, ModelShape>;
  readonly member?: ModelShape;
  readonly value?: ModelShape;
}

/** The CTI service as the pinned Streams bundle describes it. */
export interface ServiceModel {
  readonly operations: Record<string, { readonly input: ModelShape; readonly output: ModelShape }>;
  readonly shapes: Record<string, ModelShape>;
}

// The library leaves timers running, so it is read in a process that ends.
const script = `
const vm = require('node:vm');
const context = vm.createContext({ console: { log() {}, warn() {}, error() {}, info() {}, debug() {} }, setTimeout, setInterval, clearTimeout, clearInterval });
context.window = context; context.self = context; context.global = context; context.globalThis = context;
context.navigator = { userAgent: 'Chrome/156' }; context.document = { addEventListener() {} };
context.location = { protocol: 'https:', href: 'https://localhost/', hostname: 'localhost', origin: 'https://localhost', search: '' };
context.addEventListener = () => {}; context.top = context; context.parent = context;
vm.runInContext(require('node:fs').readFileSync(process.argv[1], 'utf8'), context);
const model = vm.runInContext("AWS.apiLoader.services.connect['2017-02-15']", context);
process.stdout.write(JSON.stringify(model), () => process.exit(0));
`;

/** Reads the model from the bundle the CCP page runs. */
export async function readServiceModel(): Promise<ServiceModel> {
  const bundle = createRequire(import.meta.url).resolve('streams-ccp/release/connect-streams.js');
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, bundle], {
    maxBuffer: 4_000_000,
  });
  return JSON.parse(stdout) as ServiceModel;
}
