import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecureAddress, noSettings, readSettings, readZendeskOrigin } from './companion-settings.js';

const page = 'https://softphone.example.org';

describe('readSettings', () => {
  it('reads what was stored', () => {
    const settings = {
      instanceUrl: 'https://example.my.connect.aws',
      ssoUrl: 'https://idp.example.org/app?relay=connect',
      zendeskOrigins: ['https://123456.apps.zdusercontent.com'],
    };
    expect(readSettings(JSON.stringify(settings), page)).toEqual(settings);
  });

  it('leaves out origins that can be no Zendesk app, doubles, and sign-in addresses that are not secure', () => {
    const text = JSON.stringify({
      ssoUrl: 'javascript:alert(1)',
      zendeskOrigins: ['https://acme.zendesk.com', 'https://evil.example.org', 7, 'https://acme.zendesk.com'],
    });
    expect(readSettings(text, page)).toEqual({ ...noSettings, zendeskOrigins: ['https://acme.zendesk.com'] });
  });

  it('reads nothing from what is damaged, and never throws', () => {
    for (const text of [null, undefined, '', '{', '[]', '7', 'null', '{"instanceUrl": 7}'])
      expect(readSettings(text, page)).toEqual(noSettings);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readSettings(text, page);
      }),
    );
  });
});

describe('isSecureAddress', () => {
  it.each([
    ['https://idp.example.org/x', true],
    ['http://idp.example.org', false],
    ['idp.example.org', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isSecureAddress(text)).toBe(expected);
  });
});

describe('readZendeskOrigin', () => {
  it.each([
    ['acme.zendesk.com', 'https://acme.zendesk.com'],
    [' https://acme.zendesk.com/agent/tickets/1 ', 'https://acme.zendesk.com'],
    ['https://123456.apps.zdusercontent.com/', 'https://123456.apps.zdusercontent.com'],
    ['http://acme.zendesk.com', undefined],
    ['example.org', undefined],
    ['', undefined],
    ['https://', undefined],
  ])('reads %s as %s', (text, expected) => {
    expect(readZendeskOrigin(text, page)).toBe(expected);
  });
});
