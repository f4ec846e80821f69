import { type RunningServer, type ServerAction, startServer } from './start-server.js';

export interface BusEntry {
  readonly EventBusName: string;
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
}

export interface EventBusServer extends RunningServer {
  readonly entries: BusEntry[];
  strike: () => ServerAction | undefined;
}

/** `PutEvents` of Amazon EventBridge. */
export async function startEventBusServer(): Promise<EventBusServer> {
  const state = { entries: [] as BusEntry[], strike: (() => undefined) as () => ServerAction | undefined };
  const server = await startServer(({ body, headers }) => {
    if (headers['x-amz-target'] !== 'AWSEvents.PutEvents') return { status: 400 };
    const fault = state.strike();
    if (fault !== undefined) return fault;
    const { Entries } = JSON.parse(body) as { readonly Entries: readonly BusEntry[] };
    state.entries.push(...Entries);
    return { status: 200, body: { FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'e' })) } };
  });
  return Object.assign(state, server);
}
