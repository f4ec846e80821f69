import { describe, expect, it } from 'vitest';
import { connectLinks } from './connect-links.js';

describe('connectLinks', () => {
  it.each(['https://example.my.connect.aws', 'https://example.awsapps.com/connect'])(
    'leads to recordings and contact records of %s',
    (instanceUrl) => {
      const links = connectLinks(instanceUrl, 'Europe/Berlin');
      expect([links.recording('c1'), links.contactRecord('c1')]).toEqual([
        `${instanceUrl}/get-recording?format=wav&callLegId=c1`,
        `${instanceUrl}/contact-trace-records/details/c1?tz=Europe%2FBerlin`,
      ]);
    },
  );
});
