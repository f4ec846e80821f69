import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ringingCall } from './contact-data.js';
import { showSoftphone } from './readme-example.js';
import { availableAgent, createStreamsStub } from './streams-stub.js';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

it('the README shows the example that is tested here', async () => {
  const example = (await read('./readme-example.ts')).replace(
    '../src/index.js',
    '@patchcord/connect-adapter',
  );
  expect(await read('../README.md')).toContain(`\`\`\`ts\n${example}\`\`\``);
});

it('the example gives the result that the README tells', async () => {
  const streams = createStreamsStub();
  const output = { textContent: '' };
  const container = {
    ownerDocument: { defaultView: new EventTarget() },
    querySelector: () => null,
  } as unknown as HTMLElement;
  const stop = showSoftphone(streams.connect, container, output as unknown as HTMLElement);
  streams.update({ ...availableAgent, contacts: [ringingCall] });
  await Promise.resolve();
  stop();
  expect(await read('../README.md')).toContain(`\`${output.textContent}\``);
  expect(output.textContent).toBe('ready, +14155550134 connecting');
});
