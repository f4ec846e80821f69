import { describe, expect, it, vi } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { type ColorScheme, watchColorScheme } from './watch-color-scheme.js';

function setUp(answer: StubZafClient['answerCall']) {
  const client = new StubZafClient();
  client.answerCall = answer;
  const schemes: ColorScheme[] = [];
  const stop = watchColorScheme({ client, onChange: (scheme) => schemes.push(scheme) });
  return { client, schemes, stop };
}

describe('watchColorScheme', () => {
  it('tells the scheme of the start, and each change until it is stopped', async () => {
    const { client, schemes, stop } = setUp(async () => ({ colorScheme: 'dark', errors: {} }));
    await vi.waitFor(() => {
      expect(schemes).toEqual(['dark']);
    });
    client.trigger('colorScheme.changed', 'light');
    stop();
    client.trigger('colorScheme.changed', 'dark');
    expect(schemes).toEqual(['dark', 'light']);
  });

  it('does not let a late first answer undo a change', async () => {
    let answer: (value: { colorScheme: string; errors: object }) => void = () => undefined;
    const { client, schemes } = setUp(() => new Promise((resolve) => (answer = resolve as typeof answer)));
    client.trigger('colorScheme.changed', 'dark');
    answer({ colorScheme: 'light', errors: {} });
    await new Promise(setImmediate);
    expect(schemes).toEqual(['dark']);
  });

  it('is light where the host does not tell', async () => {
    const { schemes } = setUp(() => Promise.reject(new Error('No such Api')));
    await vi.waitFor(() => {
      expect(schemes).toEqual(['light']);
    });
  });
});
