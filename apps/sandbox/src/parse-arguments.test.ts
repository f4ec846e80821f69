import { describe, expect, it } from 'vitest';
import { parseArguments } from './parse-arguments.js';

describe('parseArguments', () => {
  it('opens a browser on the default port unless told otherwise', () => {
    expect(parseArguments([])).toEqual({
      kind: 'start',
      values: { port: 4100, open: true, crossSite: false },
    });
    expect(parseArguments(['--no-open', '--port', '0', '--cross-site'])).toEqual({
      kind: 'start',
      values: { port: 0, open: false, crossSite: true },
    });
    expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['--port', 'http'], '--port takes a number from 0 to 65530, not “http”.'],
    [['--port', '70000'], '--port takes a number from 0 to 65530, not “70000”.'],
    [['--prot', '1'], expect.stringContaining("'--prot'")],
  ])('says what is wrong with %j', (args, message) => {
    expect(parseArguments(args)).toEqual({ kind: 'wrong', message });
  });
});
