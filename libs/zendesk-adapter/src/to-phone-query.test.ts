import { expect, it } from 'vitest';
import { toPhoneQuery } from './to-phone-query.js';

it.each([
  ['+61491570006', 'role:end-user phone:*491570006'],
  ['+14155550134', 'role:end-user phone:*4155550134'],
  ['+390612345678', 'role:end-user phone:*0612345678'],
  ['+999123456789', 'role:end-user phone:*999123456789'],
  ['+1415" OR role:admin', 'role:end-user phone:*1415'],
])('searches for %s without its country code, digits only', (number, query) => {
  expect(toPhoneQuery(number)).toBe(query);
});
