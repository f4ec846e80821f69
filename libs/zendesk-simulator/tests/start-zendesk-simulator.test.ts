import { describe, expect, it } from 'vitest';
import { startZendeskSimulator } from '../src/index.js';
import { fixtureApp } from './fixture-app.js';

describe('startZendeskSimulator', () => {
  it('rejects with EADDRINUSE when its port is taken', async () => {
    const first = await startZendeskSimulator();
    try {
      await expect(startZendeskSimulator({ port: Number(new URL(first.origin).port) })).rejects.toMatchObject(
        {
          code: 'EADDRINUSE',
        },
      );
    } finally {
      await first.close();
    }
  });

  it('can take the same port again after it was closed', async () => {
    const first = await startZendeskSimulator();
    const port = Number(new URL(first.origin).port);
    await first.close();
    const second = await startZendeskSimulator({ port });
    await second.close();
    expect(second.origin).toBe(first.origin);
  });

  it('rejects when the app has no manifest', async () => {
    await expect(startZendeskSimulator({ app: { directory: '/nowhere', settings: {} } })).rejects.toThrow(
      'manifest.json',
    );
  });

  it('serves the app as it is, but answers the address of the CDN itself', async () => {
    const zendesk = await startZendeskSimulator({ app: fixtureApp });
    try {
      const page = await fetch(`${zendesk.appOrigin}/assets/page.html`);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toContain('<script src="/__cdn/zaf_sdk.min.js"></script>');
      const script = await fetch(`${zendesk.appOrigin}/assets/page.js`);
      expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      for (const path of ['assets/nothing.js', '..%2F..%2Fpackage.json', '%E0%A4%A']) {
        expect((await fetch(`${zendesk.appOrigin}/${path}`)).status).toBe(404);
      }
    } finally {
      await zendesk.close();
    }
  });

  it('runs a script in the pages of the app, as an extension would, and serves none unless it is asked to', async () => {
    const pageScript = 'globalThis.extended = "$&";';
    const zendesk = await startZendeskSimulator({ app: { ...fixtureApp, pageScript } });
    const plain = await startZendeskSimulator({ app: fixtureApp });
    try {
      const page = await fetch(`${zendesk.appOrigin}/assets/page.html`);
      expect(await page.text()).toContain('<script src="/__page-script.js"></script></head>');
      const script = await fetch(`${zendesk.appOrigin}/__page-script.js`);
      expect(await script.text()).toBe(pageScript);
      expect(await (await fetch(`${plain.appOrigin}/assets/page.html`)).text()).not.toContain('page-script');
      expect((await fetch(`${plain.appOrigin}/__page-script.js`)).status).toBe(404);
    } finally {
      await Promise.all([zendesk.close(), plain.close()]);
    }
  });

  it('can start without customers and tickets', async () => {
    const zendesk = await startZendeskSimulator({ seed: 'empty' });
    try {
      const { tickets, users } = await zendesk.driver.state();
      expect([tickets, users.map(({ name }) => name)]).toEqual([
        [],
        ['Alex Morgan', 'Sam Rivera', 'Priya Nair', 'Tom Becker', 'Bob Carter', 'Casey Lin', 'Sam Okafor'],
      ]);
    } finally {
      await zendesk.close();
    }
  });
});
