import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchByPhone, type PhoneHit, preferDirectLines, sameNumber, toSearchedDigits } from './index.js';

interface User extends PhoneHit {
  readonly id: number;
  readonly directLines: readonly string[];
}

let lastId = 0;

function user(phone: string | undefined, given: Partial<User> = {}): User {
  lastId += 1;
  return { id: lastId, phone, shared: false, directLines: [], ...given };
}

/** Who matches, and whose direct lines were read. */
async function match(number: string, hits: readonly User[], defaultCountry?: string) {
  const asked: number[] = [];
  const matches = await matchByPhone(number, hits, {
    defaultCountry,
    readDirectLines: ({ directLines, id }) => {
      asked.push(id);
      return Promise.resolve(directLines);
    },
  });
  return { matches, asked };
}

describe('matchByPhone', () => {
  it.each([
    ['as it is', '+442079460000', undefined],
    ['in international spelling', '+44 (0)20 7946 0000', undefined],
    ['in the spelling of the default country', '020 7946 0000', 'GB'],
    ['with the country code after zeros', '0044 20 7946 0000', 'DE'],
  ])('matches the number of a profile, %s, without another question', async (_, phone, defaultCountry) => {
    const jane = user(phone);
    expect(await match('+442079460000', [jane], defaultCountry)).toEqual({ matches: [jane], asked: [] });
  });

  it.each([
    ['of another country that ends alike', '+33 2079460000', 'GB'],
    ['that only ends alike', '9 2079460000', 'GB'],
    ['in the spelling of a country that nobody named', '020 7946 0000', undefined],
    ['that is none', 'Jane', 'GB'],
    ['that is not there', undefined, 'GB'],
  ])('does not match a number %s', async (_, phone, defaultCountry) => {
    const hit = user(phone);
    expect(await match('+442079460000', [hit], defaultCountry)).toEqual({ matches: [], asked: [hit.id] });
  });

  it('matches another direct line, which is never shared, whatever the number of the profile is', async () => {
    const jane = user('+61255501234', { shared: true, directLines: ['+61255501234', '020 7946 0000'] });
    const { matches } = await match('+442079460000', [jane], 'GB');
    expect(matches).toEqual([{ ...jane, shared: false }]);
  });

  it('tells who shares the number, and puts first who has it on the profile', async () => {
    const kim = user(undefined, { directLines: ['+442079460000'] });
    const ann = user('+442079460000', { shared: true });
    const bob = user('+44 20 7946 0000', { shared: true });
    expect((await match('+442079460000', [kim, ann, bob])).matches).toEqual([ann, bob, kim]);
  });

  it('asks about five at most, last about those whose own number ends alike', async () => {
    const alike = ['+33', '+34', '+39', '+49', '+81'].map((country) => user(`${country} 2079460000`));
    const others = [user(undefined), user('+61255501234')];
    const { asked } = await match('+442079460000', [...alike, ...others]);
    expect(asked).toEqual([...others, ...alike.slice(0, 3)].map(({ id }) => id));
  });

  it('fails when direct lines cannot be read, and never answers that there is nobody', async () => {
    const failure = new Error('Nobody knows.');
    const options = { defaultCountry: 'GB', readDirectLines: () => Promise.reject(failure) };
    await expect(matchByPhone('+442079460000', [user(undefined)], options)).rejects.toBe(failure);
  });

  it('matches exactly those who have the number, in whatever order they are found', async () => {
    const text = fc.constantFrom(
      ...['+442079460000', '020 7946 0000', '+33 2079460000', '2079460000', '+44 20 7946 0001', 'x'],
    );
    const hit = fc.record({
      phone: fc.option(text, { nil: undefined }),
      directLines: fc.array(text, { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(hit, { maxLength: 5 }),
        fc.constantFrom('GB', '+44', 'FR', undefined),
        async (given, defaultCountry) => {
          const hits = given.map(({ directLines, phone }) => user(phone, { directLines }));
          const { asked, matches } = await match('+442079460000', hits, defaultCountry);
          const isSame = (number: string) => sameNumber(number, '+442079460000', defaultCountry);
          const meant = hits.filter(({ directLines, phone = '' }) => [phone, ...directLines].some(isSame));
          expect(new Set(matches.map(({ id }) => id))).toEqual(new Set(meant.map(({ id }) => id)));
          expect(matches).toHaveLength(meant.length);
          expect(asked).toHaveLength(hits.filter(({ phone = '' }) => !isSame(phone)).length);
        },
      ),
    );
  });
});

describe('preferDirectLines', () => {
  const [ann, bob] = [user('+442079460000', { shared: true }), user('+442079460000', { shared: true })];
  const kim = user('+442079460000');

  it.each([
    ['nobody of nobody', [], []],
    ['all who share a number that nobody has for themselves', [ann, bob], [ann, bob]],
    ['only who has it for themselves', [ann, kim, bob], [kim]],
  ])('gives %s', (_, matches, preferred) => {
    expect(preferDirectLines(matches)).toEqual(preferred);
  });
});

describe('toSearchedDigits', () => {
  it.each([
    ['+61491570006', '491570006'],
    ['+14155550134', '4155550134'],
    ['+390612345678', '0612345678'],
    ['+999123456789', '999123456789'],
    ['+1415" OR role:admin', '1415'],
  ])('of %s has no country code, and digits only', (number, digits) => {
    expect(toSearchedDigits(number)).toBe(digits);
  });

  it.each(['+44 20 7946 0000', '+44 (0)20 7946 0000', '0044 20 7946 0000', '(020) 7946-0000'])(
    'of +442079460000 ends %s, too',
    (spelling) => {
      expect(spelling.replace(/\D/g, '')).toMatch(new RegExp(`${toSearchedDigits('+442079460000')}$`));
    },
  );
});
