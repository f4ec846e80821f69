import { describe, expect, it, onTestFinished } from 'vitest';
import { startCompanionSite } from './companion-site.js';

async function start(host: 'localhost' | 'companion.localhost' = 'localhost') {
  const zendeskOrigins: string[] = [];
  const site = await startCompanionSite({
    port: 0,
    host,
    configuration: () => ({ instanceUrl: 'http://localhost:4103', zendeskOrigins }),
  });
  onTestFinished(() => site.close());
  return { site, zendeskOrigins };
}

describe('the companion’s site', () => {
  it('names the instance, and the app as one that need not ask', async () => {
    const { site, zendeskOrigins } = await start();
    zendeskOrigins.push('http://localhost:4102');
    const answer = await fetch(new URL('configuration.json', site.url));
    expect(await answer.json()).toEqual({
      instanceUrl: 'http://localhost:4103',
      zendeskOrigins: ['http://localhost:4102'],
    });
  });

  it('sends what a static host should: nothing stale, in no frame', async () => {
    const { site } = await start();
    const answer = await fetch(new URL('configuration.json', site.url));
    const headers = ['cache-control', 'content-security-policy', 'cross-origin-opener-policy'];
    expect(headers.map((name) => answer.headers.get(name))).toEqual([
      'no-cache',
      "frame-ancestors 'none'",
      null,
    ]);
  });

  it('is a site of its own where it is asked to be', async () => {
    const { site } = await start('companion.localhost');
    expect(new URL(site.url).hostname).toBe('companion.localhost');
  });

  it('says what is missing', async () => {
    const { site } = await start();
    const answer = await fetch(new URL('nothing.js', site.url));
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringMatching(/no such file|not built/),
    ]);
  });
});
