import type { ConnectStreams } from './connect-types.js';

/**
 * Without TaskJS Streams throws wherever it looks at the connections of a task (connect.md, section 5.9). What it misses
 * is a session that nobody uses; one of TaskJS itself is left alone.
 */
export function provideTaskSession(connect: Pick<ConnectStreams, 'TaskSession'>): void {
  connect.TaskSession ??= {
    create: () => ({
      connect: () => Promise.resolve({}),
      onConnectionBroken: () => undefined,
      onConnectionEstablished: () => undefined,
    }),
  };
}
