/**
 * Stands in for Amazon's TaskJS, which Connect's own page brings along: without a `connect.TaskSession` Streams throws for
 * every connection of a task (spec/connect.md 5.9). A task carries nothing, so there is nothing to do.
 */
export function provideTaskSession(): void {
  const scope = connect as unknown as { TaskSession?: object };
  scope.TaskSession ??= {
    create: () => ({
      connect: () => Promise.resolve({}),
      onConnectionBroken: () => undefined,
      onConnectionEstablished: () => undefined,
    }),
  };
}
