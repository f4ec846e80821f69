import { expect, it } from 'vitest';
import { isFeatureOff } from './is-feature-off.js';

it.each([
  [{ status: 404, responseJSON: { error: 'InvalidEndpoint', description: 'Not found' } }, true],
  [{ status: 404, responseText: '' }, true],
  [{ status: 403 }, true],
  [{ status: 404, responseJSON: { error: 'RecordNotFound', description: 'Not found' } }, false],
  [{ status: 422 }, false],
  [{ status: 0 }, false],
  [undefined, false],
])('takes %j for a missing feature: %s', (failure, expected) => {
  expect(isFeatureOff(failure)).toBe(expected);
});
