import { normaliseInstanceUrl } from '@patchcord/contact-attributes';
import { describe, expect, it } from 'vitest';
import { chooseInstance } from './choose-instance.js';

const none = { administrator: '', link: '', own: '' };
const [one, other] = ['one', 'other'].map((alias) => {
  const result = normaliseInstanceUrl(`https://${alias}.my.connect.aws`);
  if (!result.ok) throw new Error('not an instance');
  return result;
});

describe('chooseInstance', () => {
  it('misses one where nobody named any', () => {
    expect(chooseInstance({ ...none, link: ' ' })).toEqual({ kind: 'missing' });
  });

  it('takes the link’s, as administrators paste it, where nothing was set', () => {
    expect(chooseInstance({ ...none, link: 'one.my.connect.aws/ccp-v2#' })).toEqual({
      kind: 'chosen',
      instance: one,
      source: 'link',
    });
  });

  it('takes its own without a link, and with a link to the same', () => {
    const own = { kind: 'chosen', instance: one, source: 'own' };
    expect(chooseInstance({ ...none, own: 'https://one.my.connect.aws' })).toEqual(own);
    expect(
      chooseInstance({ ...none, own: 'https://one.my.connect.aws', link: 'one.my.connect.aws' }),
    ).toEqual(own);
  });

  it('lets the agent decide when the link leads elsewhere', () => {
    expect(chooseInstance({ ...none, own: 'one.my.connect.aws', link: 'other.my.connect.aws' })).toEqual({
      kind: 'conflict',
      own: one,
      link: other,
    });
  });

  it('takes the administrator’s, whatever else is said', () => {
    expect(
      chooseInstance({ administrator: 'one.my.connect.aws', link: 'other.my.connect.aws', own: 'x' }),
    ).toEqual({ kind: 'chosen', instance: one, source: 'administrator' });
  });

  it('takes a link where its own is damaged', () => {
    expect(chooseInstance({ ...none, own: 'example.org', link: 'one.my.connect.aws' })).toEqual({
      kind: 'chosen',
      instance: one,
      source: 'link',
    });
  });

  it.each([
    ['administrator', 'example.org', 'other host'],
    ['link', 'https://eu-west-1.signin.aws.amazon.com/x', 'sign-in address'],
    ['own', 'not an address', 'not an address'],
  ] as const)('says why the %s’s is none', (source, text, reason) => {
    expect(chooseInstance({ ...none, [source]: text })).toEqual({ kind: 'wrong', text, reason, source });
  });
});
