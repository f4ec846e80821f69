import { describe, expect, it } from 'vitest';
import { toZendeskOrigin } from './zendesk-origin.js';

describe('toZendeskOrigin', () => {
  it.each([
    ['acme', 'https://acme.zendesk.com'],
    ['Acme-2', 'https://acme-2.zendesk.com'],
    ['https://support.example.org', 'https://support.example.org'],
    ['https://acme.zendesk.com/', 'https://acme.zendesk.com'],
    ['http://localhost:4001', 'http://localhost:4001'],
  ])('reads %s as %s', (account, origin) => {
    expect(toZendeskOrigin(account)).toBe(origin);
  });

  it.each(['', 'acme.zendesk.com', 'http://acme.zendesk.com', 'https://acme.zendesk.com/agent', '-acme'])(
    'refuses %j: a token must not go just anywhere',
    (account) => {
      expect(() => toZendeskOrigin(account)).toThrow('is neither a subdomain of Zendesk nor an https origin');
    },
  );
});
