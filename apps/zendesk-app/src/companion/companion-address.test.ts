import { describe, expect, it } from 'vitest';
import { companionAddress } from './companion-address.js';

const instance = 'https://example.my.connect.aws';
const named = '?instance=example.my.connect.aws';

describe('companionAddress', () => {
  it.each([
    ['https://softphone.example.org', instance, `https://softphone.example.org/${named}`],
    ['https://example.org/softphone', instance, `https://example.org/softphone/${named}`],
    [
      'https://example.org/softphone/index.html',
      instance,
      `https://example.org/softphone/index.html${named}`,
    ],
    [
      'https://example.org:8443/a',
      'https://old.awsapps.com/connect',
      'https://example.org:8443/a/?instance=old.awsapps.com',
    ],
    ['http://localhost:5005', 'http://localhost:5003', 'http://localhost:5005/?instance=localhost%3A5003'],
    [
      'http://localhost:5005',
      'https://localhost:5003',
      'http://localhost:5005/?instance=https%3A%2F%2Flocalhost%3A5003',
    ],
  ])('of %s for %s is %s', (companionUrl, instanceUrl, url) => {
    const { origin } = new URL(companionUrl);
    expect(companionAddress(companionUrl, instanceUrl)).toEqual({ url, origin });
  });
});
