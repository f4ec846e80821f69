import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeGrowth } from './judge-growth.mjs';

const calm = { cards: 0, unsent: 0, 'pending in Zendesk': 0, 'pending in Connect': 0 };
const samples = (step, figuresAt) =>
  Array.from({ length: 10 }, (_, index) => ({
    contacts: index * step,
    figures: { ...calm, 'heap kB': 9000, 'DOM nodes': 400, listeners: 90, ...figuresAt(index * step) },
  }));

test('figures that return to where they began are fine', () => {
  assert.deepEqual(judgeGrowth(samples(100, () => ({}))), []);
});

test('a listener left behind by every contact is told', () => {
  assert.deepEqual(judgeGrowth(samples(10, (contacts) => ({ listeners: 90 + contacts }))), [
    'listeners grows by 1.00 with every contact; 0.3 may be.',
  ]);
});

test('the heap may fill with what is kept, and then no more', () => {
  const filling = (contacts) => ({ 'heap kB': 9000 + 30 * Math.min(contacts, 500) });
  assert.deepEqual(judgeGrowth(samples(100, filling)), []);
  assert.deepEqual(judgeGrowth(samples(100, (contacts) => ({ 'heap kB': 9000 + 30 * contacts }))), [
    'heap kB grows by 30.00 with every contact; 5 may be.',
  ]);
});

test('a card, a write or a request that is left over is told', () => {
  assert.deepEqual(judgeGrowth(samples(10, () => ({ cards: 1, unsent: 2 }))), [
    'cards: 1 left over.',
    'unsent: 2 left over.',
  ]);
});
