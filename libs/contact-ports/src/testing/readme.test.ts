import { expect, it } from 'vitest';
import { FakeTicketing } from './index.js';

it('does what the README shows', async () => {
  const ticketing = new FakeTicketing();
  ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['(415) 555-0134'] });
  const matches = await ticketing.findUsersByPhone('+14155550134');

  expect(matches).toEqual([
    { customer: { id: 1001, name: 'Jane Doe', phone: '(415) 555-0134' }, shared: false },
  ]);
});
