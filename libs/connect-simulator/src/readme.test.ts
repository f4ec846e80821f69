import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startConnectSimulator } from './index.js';

it('keeps what the README promises', async () => {
  const simulator = await startConnectSimulator({ signedIn: true });
  const { contactId } = await simulator.driver.ring({
    customerNumber: '+14155550134',
    queue: 'Support',
    attributes: { zendesk_ticket: '1234' },
  });
  await simulator.driver.accept(contactId);
  await simulator.driver.customerHangup(contactId);
  const contact = await simulator.driver.contact(contactId);
  await simulator.close();
  expect(contact.history.map(({ state }) => state)).toEqual(['connecting', 'connected', 'ended']);
});

it('shows the code that runs here', async () => {
  const unindented = (text: string) => text.replaceAll(/^ +/gm, '');
  const [readme, source] = await Promise.all(
    ['../README.md', './readme.test.ts'].map((path) => readFile(new URL(path, import.meta.url), 'utf8')),
  );
  const example = /```ts\n[^]*?\n\n([^]*?)\n\nexport/.exec(readme ?? '')?.[1] ?? 'no example';
  expect(unindented(source ?? '')).toContain(unindented(example));
});
