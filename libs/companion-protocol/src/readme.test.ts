import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCompanionMessage, writeCompanionMessage } from './index.js';

it('does what the README shows', () => {
  const ask = writeCompanionMessage({ kind: 'ask', id: 'a1' });

  const heard = readCompanionMessage({
    ...{ patchcord: 'companion', version: 1, kind: 'presence', windowId: 'w1', answerTo: 'a1' },
    ...{ instanceUrl: 'https://example.my.connect.aws', username: 'alex.morgan' },
    ...{ connection: 'ready', audio: 'ready', call: 'connected', isMuted: false },
  });

  expect(ask).toEqual({ patchcord: 'companion', version: 1, kind: 'ask', id: 'a1' });
  expect(heard?.kind === 'presence' && heard.audio).toBe('ready');
  expect(readCompanionMessage('hello')).toBeUndefined();
});

it('shows in the README what this file runs', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example =
    /```ts\n([^`]*)```/
      .exec(readme)?.[1]
      ?.split('\n')
      .map((line) => line.trim()) ?? [];
  const lines = example.filter((line) => line !== '' && !/^import|^\/\//.test(line));
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !source.includes(line))).toEqual([]);
});
