import type { MappingsReading } from '@patchcord/contact-ports';
import { expect, it, vi } from 'vitest';
import { followConfiguration } from './follow-configuration.js';

const read = (revision: number, brand: string): MappingsReading => ({
  kind: 'read',
  stored: { revision, queueBrands: [{ queue: 'Sales', brand }], brandQueues: [] },
});

it('a slow reading does not replace what was read after it', async () => {
  const answers: ((reading: MappingsReading) => void)[] = [];
  let hint: () => void = () => undefined;
  const onChange = vi.fn();
  const mapping = followConfiguration({
    store: {
      read: () => new Promise((resolve) => answers.push(resolve)),
      save: () => Promise.reject(new Error('nothing is saved here')),
      onHint: (listener) => {
        hint = listener;
        return () => undefined;
      },
    },
    initial: read(1, 'Acme'),
    onChange,
    onDamaged: () => undefined,
  });
  hint();
  hint();
  answers[1]?.(read(3, 'Globex'));
  await vi.waitFor(() => {
    expect(onChange).toHaveBeenCalledTimes(3);
  });
  answers[0]?.(read(2, 'Initech'));
  await Promise.resolve();
  await Promise.resolve();
  expect(mapping().resolveBrand('Sales')).toMatchObject({ mapped: true, brand: 'Globex' });
});
