import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import type { ZendeskSimulator } from '../src/index.js';
import { appInstance, inWorkspace } from './workspace-browser.js';

const admin = 380001000012;
const installation = '/api/v2/apps/installations/361234573552';

let zendesk: ZendeskSimulator;
let context: BrowserContext;
let page: Page;

inWorkspace((opened) => {
  ({ zendesk, context, page } = opened);
});

const appLink = () =>
  page.getByRole('navigation', { name: 'Products' }).getByRole('link', { name: 'Fixture' });

describe('the page of an app', () => {
  it('opens from its icon in the left bar, over the whole main area', async () => {
    await page.goto(zendesk.workspaceUrl);
    await appLink().locator('svg').waitFor();
    expect(await page.locator('iframe[data-location="nav_bar"]').count()).toBe(0);
    await appLink().click();
    const pane = await appInstance(page, 'nav_bar');
    expect(await pane.ask('client.context()')).toMatchObject({ location: 'nav_bar' });
    const frame = await page.locator('iframe[data-location="nav_bar"]').boundingBox();
    expect(frame).toEqual(await page.locator('main').boundingBox());
    expect(await appLink().getAttribute('aria-current')).toBe('page');
  });

  it('is kept alive while the agent looks at something else', async () => {
    await page.goto(`${zendesk.origin}/agent/apps/fixture`);
    const pane = await appInstance(page, 'nav_bar');
    await pane.ask("void (window.stillHere = 'yes')");
    await page.getByRole('link', { name: 'Views' }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.locator('iframe[data-location="nav_bar"]').isVisible()).toBe(false);
    await appLink().click();
    expect(await page.locator('iframe[data-location="nav_bar"]').isVisible()).toBe(true);
    expect(await pane.ask('window.stillHere')).toBe('yes');
    expect(await pane.heard('app.registered')).toHaveLength(1);
    expect(await pane.heard('pane.deactivated')).toHaveLength(1);
    await vi.waitFor(async () => {
      expect(await pane.heard('pane.activated')).toHaveLength(1);
    });
  });

  it('hears where below its address the agent is, at the first time and later', async () => {
    await page.goto(`${zendesk.origin}/agent/apps/fixture/queues`);
    const pane = await appInstance(page, 'nav_bar');
    await pane.ask("client.invoke('routeTo', 'nav_bar', 'fixture', 'brands/acme')");
    await vi.waitFor(async () => {
      expect(await pane.heard('app.route.changed')).toEqual([{ path: 'queues' }, { path: 'brands/acme' }]);
    });
    expect(new URL(page.url()).pathname).toBe('/agent/apps/fixture/brands/acme');
  });

  it('saves settings that the app in other tabs is told of, and can read', async () => {
    await zendesk.driver.session({ userId: admin });
    const other = await context.newPage();
    await Promise.all([page.goto(`${zendesk.origin}/agent/apps/fixture`), other.goto(zendesk.workspaceUrl)]);
    const pane = await appInstance(page, 'nav_bar');
    const elsewhere = await appInstance(other, 'background');
    expect(await pane.ask("client.get('currentUser').then(({ currentUser }) => currentUser.role)")).toBe(
      'admin',
    );
    await pane.ask(`client.request({
      url: '${installation}', type: 'PUT', contentType: 'application/json',
      data: JSON.stringify({ settings: { document: '{"v":2}' } })
    })`);
    await pane.ask(`client.request({
      url: '/api/v2/apps/notify', type: 'POST', contentType: 'application/json',
      data: JSON.stringify({ app_id: 735264, event: 'settingsChanged', body: '{"v":2}' })
    })`);
    await vi.waitFor(async () => {
      expect(await elsewhere.heard('api_notification.settingsChanged')).toEqual([
        { body: { v: 2 }, sender: admin },
      ]);
    });
    expect(
      await elsewhere.ask(`client.request('${installation}').then(({ settings }) => settings.document)`),
    ).toBe('{"v":2}');
    expect(await elsewhere.ask('client.metadata().then(({ settings }) => settings.document)')).toBeNull();
    await other.reload();
    const reloaded = await appInstance(other, 'background');
    expect(await reloaded.ask('client.metadata().then(({ settings }) => settings.document)')).toBe('{"v":2}');
  });

  it('cannot save settings for an agent who is no admin', async () => {
    await page.goto(`${zendesk.origin}/agent/apps/fixture`);
    const pane = await appInstance(page, 'nav_bar');
    expect(
      await pane.ask(`client.request({
        url: '${installation}', type: 'PUT', contentType: 'application/json',
        data: JSON.stringify({ settings: { document: '{"v":2}' } })
      }).catch(({ status }) => status)`),
    ).toBe(403);
  });
});
