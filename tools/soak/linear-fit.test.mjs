import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitLine } from './linear-fit.mjs';

const points = (...values) => values.map((value, index) => /** @type {const} */ ([index * 50, value]));

test('a straight line is explained by itself', () => {
  assert.deepEqual(fitLine(points(100, 150, 200, 250)), { slope: 1, fit: 1 });
});

test('what stays where it is does not grow', () => {
  assert.deepEqual(fitLine(points(7, 7, 7, 7)), { slope: 0, fit: 0 });
});

test('what goes up and down is hardly explained by a line', () => {
  assert.ok(fitLine(points(10, 90, 10, 90, 10, 90, 10)).fit < 0.1);
});

test('two points say nothing', () => {
  assert.deepEqual(fitLine(points(1, 100)), { slope: 0, fit: 0 });
});
