import { ManualClock } from '@patchcord/contact-ports/testing';
import { expect, it } from 'vitest';
import { dropCopies } from './drop-copies.js';

it('passes a value on once, and again a second later', () => {
  const clock = new ManualClock();
  const passed: unknown[] = [];
  const pass = dropCopies(clock, (value: object) => passed.push(value));
  pass({ number: 'one' });
  pass({ number: 'two' });
  clock.advance(999);
  pass({ number: 'one' });
  clock.advance(1);
  pass({ number: 'one' });
  expect(passed).toEqual([{ number: 'one' }, { number: 'two' }, { number: 'one' }]);
});
