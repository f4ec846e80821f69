import { describe, expect, it } from 'vitest';
import { chooseCaller } from './choose-caller.js';
import type { Callers } from './list-callers.js';

const callers: Callers = {
  first: [{ id: '+14155550134', name: 'Jane Doe', number: '+14155550134', kind: 'known' }],
  others: [{ id: '+447700900142', name: 'Zoe Young', number: '+447700900142', kind: 'known' }],
};

describe('chooseCaller', () => {
  it('finds the caller that is chosen', () => {
    expect(chooseCaller('+447700900142', '', callers)).toMatchObject({
      name: 'Zoe Young',
      number: '+447700900142',
    });
  });

  it('falls back to the first caller when the chosen one is gone', () => {
    expect(chooseCaller('+447700900199', '', callers).name).toBe('Jane Doe');
  });

  it('takes a typed number without what people write between the digits', () => {
    expect(chooseCaller('typed', '+44 (0)20-7946 0018', callers)).toMatchObject({ number: '+4402079460018' });
  });
});
