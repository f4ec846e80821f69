import { describe, expect, it } from 'vitest';
import { emptyDial, readyToCall, withoutCountry } from '../../tests/dial-views.js';
import { describeCallBlock, describeNumber } from './describe-dial.js';

describe('describeNumber', () => {
  it.each([
    ['how a number is read, before one is typed', emptyDial, 'Without a country code: United States', false],
    [
      'a dialling prefix as it is',
      { ...emptyDial, defaultCountry: '+44' },
      'Without a country code: +44',
      false,
    ],
    [
      'an unknown country as it is',
      { ...emptyDial, defaultCountry: 'not a country' },
      'Without a country code: not a country',
      false,
    ],
    [
      'that a country code is needed without a default country',
      withoutCountry,
      'Start with + and the country code',
      false,
    ],
    ['the number that will be called', readyToCall, 'Will call +14155550134', false],
    [
      'what is wrong before anything else',
      { ...readyToCall, numberProblem: 'Too short.' },
      'Too short.',
      true,
    ],
  ])('says %s', (_name, dial, text, wrong) => {
    expect(describeNumber(dial, 'en-US')).toEqual({ text, wrong });
  });
});

describe('describeCallBlock', () => {
  it.each([
    ['nothing when the agent may call', readyToCall, undefined],
    ['that a number is missing', { ...emptyDial, number: ' ' }, 'Enter a number first.'],
    [
      'what is wrong with the number',
      { ...emptyDial, number: '5', numberProblem: 'Too short.' },
      'Too short.',
    ],
    ['that the number cannot be called', { ...emptyDial, number: '5' }, 'Enter a number that can be called.'],
    ['that a call is being made', { ...readyToCall, busy: 'Calling.' }, 'Calling.'],
    [
      'that the agent cannot dial, whatever is typed',
      { ...readyToCall, mayNotDialBecause: 'You are on a call.' },
      'You are on a call.',
    ],
  ])('says %s', (_name, dial, expected) => {
    expect(describeCallBlock(dial)).toBe(expected);
  });
});
