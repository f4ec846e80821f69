import { describe, expect, it } from 'vitest';
import type { ConnectStreams } from './connect-types.js';
import { provideTaskSession } from './provide-task-session.js';

interface TaskSession {
  create(): { connect(): Promise<unknown>; onConnectionBroken(): void; onConnectionEstablished(): void };
}

describe('provideTaskSession', () => {
  it('gives Streams a session that does nothing', async () => {
    const connect: Pick<ConnectStreams, 'TaskSession'> = {};
    provideTaskSession(connect);
    const session = (connect.TaskSession as TaskSession).create();
    session.onConnectionBroken();
    session.onConnectionEstablished();
    expect(await session.connect()).toEqual({});
  });

  it('leaves one that is there alone', () => {
    const TaskSession = { create: () => 'the real one' };
    const connect: Pick<ConnectStreams, 'TaskSession'> = { TaskSession };
    provideTaskSession(connect);
    expect(connect.TaskSession).toBe(TaskSession);
  });
});
