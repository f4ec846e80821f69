import { describe, expect, it } from 'vitest';
import { readNumberVariable, readOptionalVariable, readVariable } from './read-environment.js';

const environment = { NAME: ' tickets ', EMPTY: ' ', RATE: '0.5', WORD: 'two', NOTHING: '0' };

describe('the environment of a function', () => {
  it('gives texts and numbers', () => {
    expect(readVariable(environment, 'NAME')).toBe('tickets');
    expect(readOptionalVariable(environment, 'NAME')).toBe('tickets');
    expect(readOptionalVariable(environment, 'EMPTY')).toBeUndefined();
    expect(readOptionalVariable(environment, 'MISSING')).toBeUndefined();
    expect(readNumberVariable(environment, 'RATE')).toBe(0.5);
  });

  it.each(['EMPTY', 'MISSING'])('names what is not set: %s', (name) => {
    expect(() => readVariable(environment, name)).toThrow(`The environment variable ${name} is not set.`);
  });

  it.each(['WORD', 'NOTHING'])('names what is no number above 0: %s', (name) => {
    expect(() => readNumberVariable(environment, name)).toThrow(`${name} must be a number above 0`);
  });
});
