import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../src/index.js';
import { fixtureApp } from './fixture-app.js';
import { appInstance, guidOf, inWorkspace } from './workspace-browser.js';

let zendesk: ZendeskSimulator;
let context: BrowserContext;
let page: Page;

inWorkspace((opened) => {
  ({ zendesk, context, page } = opened);
});

describe('instances', () => {
  it('registers the background instance with its context and the metadata, without secure settings', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    expect(await background.ask('client.context()')).toEqual({
      instanceGuid: background.guid,
      product: 'support',
      account: { subdomain: 'acme' },
      location: 'background',
    });
    expect(await background.ask('client.metadata()')).toEqual({
      appId: 735264,
      installationId: 361234573552,
      name: 'Fixture',
      version: '1.2.3',
      settings: { name: 'Fixture', title: 'Fixture', greeting: 'Hi', document: null },
      plan: { name: null },
    });
    expect(await background.heard('app.activated')).toEqual([{ firstLoad: true }]);
  });

  it('lists top_bar before it is loaded, and loads it for another instance without showing it', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    const guid = await guidOf(background, 'top_bar');
    expect(await page.locator('iframe[data-location="top_bar"]').count()).toBe(0);

    expect(await background.ask(`client.instance('${guid}').invoke('preloadPane')`)).toEqual({
      preloadPane: null,
      errors: {},
    });
    const softphone = await appInstance(page, 'top_bar');
    expect(softphone.guid).toBe(guid);
    expect(await page.locator('#top-bar-app').isVisible()).toBe(false);
    const announced = {
      instanceGuid: guid,
      product: 'support',
      account: { subdomain: 'acme' },
      location: 'top_bar',
    };
    await vi.waitFor(async () => {
      expect(await background.heard('instance.created')).toEqual([announced]);
      expect(await background.heard('instance.registered')).toEqual([announced]);
    });
  });

  it('delivers a trigger to the addressed instance and to those who listen to it', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    const guid = await guidOf(background, 'top_bar');
    await background.ask(`client.instance('${guid}').invoke('preloadPane')`);
    const softphone = await appInstance(page, 'top_bar');
    await background.ask(`void client.instance('${guid}').on('fixture.ping', (data) => {
      window.heard.push({ name: 'through the other', data });
    })`);

    await background.ask(`client.instance('${guid}').trigger('fixture.ping', { count: 1 })`);
    await softphone.ask("client.trigger('fixture.ping', { count: 2 })");
    await vi.waitFor(async () => {
      expect(await softphone.heard('fixture.ping')).toEqual([{ count: 1 }, { count: 2 }]);
      expect(await background.heard('through the other')).toEqual([{ count: 1 }, { count: 2 }]);
    });
    expect(await background.heard('fixture.ping')).toEqual([]);
  });

  it('tells a sidebar when its tab is left, shown again and closed', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4125`);
    const sidebar = await appInstance(page, 'ticket_sidebar');
    expect(await sidebar.ask('client.context()')).toMatchObject({
      location: 'ticket_sidebar',
      ticketId: 4125,
    });
    const background = await appInstance(page, 'background');
    await background.ask(`void client.instance('${sidebar.guid}').on('app.willDestroy', () => {
      window.heard.push({ name: 'closed' });
    })`);

    await page.getByRole('link', { name: 'Views' }).click();
    await vi.waitFor(async () => {
      expect(await sidebar.heard('app.deactivated')).toEqual([{}]);
    });
    await page.getByRole('link', { name: /Two desks arrived.*#4125/ }).click();
    await vi.waitFor(async () => {
      expect(await sidebar.heard('app.activated')).toEqual([{ firstLoad: true }, { firstLoad: false }]);
    });
    await page.getByRole('button', { name: /Close Two desks/ }).click();
    await vi.waitFor(async () => {
      expect(await background.heard('closed')).toHaveLength(1);
    });
    expect(await page.locator('iframe[data-location="ticket_sidebar"]').count()).toBe(0);
  });
});

describe('get, set and invoke', () => {
  it('answers what is asked, and puts into errors what the location has not', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4125`);
    const background = await appInstance(page, 'background');
    const sidebar = await appInstance(page, 'ticket_sidebar');
    expect(await background.ask("client.get(['colorScheme', 'ticket.id', 'nonsense'])")).toEqual({
      colorScheme: 'light',
      errors: {
        'ticket.id': {
          name: 'APIError',
          message: 'ticket.id unavailable in the background location',
          path: 'ticket.id',
        },
        nonsense: { name: 'APIError', message: 'No such Api', path: 'nonsense' },
      },
    });
    expect(await background.ask("client.get('ticket.id').catch((error) => error.message)")).toBe(
      '"ticket.id" ticket.id unavailable in the background location',
    );
    expect(
      await background.ask(
        `client.instance('${sidebar.guid}').get(['ticket.id', 'ticket.subject', 'ticket.brand'])`,
      ),
    ).toEqual({
      'ticket.id': 4125,
      'ticket.subject': 'Two desks arrived with scratches',
      'ticket.brand': { id: 360001000701, name: 'Acme', subdomain: 'acme', isActive: true },
      errors: {},
    });
    expect(
      await background.ask("client.get('currentUser').then(({ currentUser }) => currentUser)"),
    ).toMatchObject({
      id: 380001000011,
      name: 'Alex Morgan',
      role: 'agent',
      groups: [
        { id: 360003000001, name: 'Support' },
        { id: 360003000002, name: 'Billing' },
      ],
    });
  });

  it('reads and writes the form of the open ticket, not the saved ticket', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4125`);
    const sidebar = await appInstance(page, 'ticket_sidebar');
    const path = 'ticket.customField:custom_field_360002000003';
    await sidebar.ask(`client.set('${path}', 'AC-1')`);
    expect(await sidebar.ask(`client.get('${path}')`)).toEqual({ [path]: 'AC-1', errors: {} });
    expect(await page.getByLabel('Order number').inputValue()).toBe('AC-1');
    const { tickets } = await zendesk.driver.state();
    expect(tickets.find(({ id }) => id === 4125)?.custom_fields).toContainEqual({
      id: 360002000003,
      value: 'AC-71377',
    });
  });

  it('shows a notice as text and records it', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    await background.ask("client.invoke('notify', 'Saved <b>all</b>', 'alert')");
    await page.getByText('Saved <b>all</b>').waitFor();
    await vi.waitFor(async () => {
      const { notices } = await zendesk.driver.state();
      expect(notices.map(({ text, kind }) => ({ text, kind }))).toEqual([
        { text: 'Saved <b>all</b>', kind: 'alert' },
      ]);
    });
  });

  it('opens tickets and users, and records that the app asked for it', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    await background.ask("client.invoke('routeTo', 'ticket', 4114)");
    await page.getByRole('heading', { name: 'Delivery window for the Oakland office' }).waitFor();
    await background.ask("client.invoke('routeTo', 'user', '380001000103')");
    await page.getByRole('heading', { name: 'Amelia Clarke' }).waitFor();
    await vi.waitFor(async () => {
      const { pops } = await zendesk.driver.state();
      expect(pops.map(({ kind, id, by }) => ({ kind, id, by }))).toEqual([
        { kind: 'ticket', id: 4114, by: 'routeTo' },
        { kind: 'user', id: 380001000103, by: 'routeTo' },
      ]);
    });
  });

  it('keeps the top bar app running while its popover is hidden', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    const guid = await guidOf(background, 'top_bar');
    const panel = page.locator('#top-bar-app');
    await background.ask(`client.instance('${guid}').invoke('popover', 'show')`);
    const softphone = await appInstance(page, 'top_bar');
    expect(await panel.isVisible()).toBe(true);
    expect(await panel.boundingBox()).toMatchObject({ width: 320, height: 520 });
    await softphone.ask("void (window.stillHere = 'yes')");

    await softphone.ask("client.invoke('popover', { width: 400, height: 560 })");
    expect(await panel.boundingBox()).toMatchObject({ width: 400, height: 560 });
    await page.getByRole('button', { name: 'Fixture', exact: true }).click();
    expect(await panel.isVisible()).toBe(false);
    await softphone.ask("client.invoke('popover', 'toggle')");
    expect(await panel.isVisible()).toBe(true);
    expect(await softphone.ask('window.stillHere')).toBe('yes');
    expect(await softphone.heard('pane.deactivated')).toHaveLength(1);
    expect(await softphone.heard('pane.activated')).toHaveLength(1);
  });

  it('switches the icon of the top bar', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    const guid = await guidOf(background, 'top_bar');
    await background.ask(`client.instance('${guid}').set('iconSymbol', 'live')`);
    await page.locator('.top-bar .app-icon[data-symbol="live"] circle[fill="currentColor"]').waitFor();
    expect(await background.ask("client.set('iconSymbol', 'live').catch(({ name }) => name)")).toBe(
      'APIError',
    );
  });

  it('answers the statistics of newer SDKs with success', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    expect(await background.ask("client.invoke('track', { type: 'click' })")).toEqual({
      track: null,
      errors: {},
    });
  });
});

describe('events', () => {
  it('tells all instances of another colour scheme, which stays after a reload', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    await page.getByRole('button', { name: 'Alex Morgan, profile menu' }).click();
    await page.getByRole('button', { name: 'Dark appearance' }).click();
    await vi.waitFor(async () => {
      expect(await background.heard('colorScheme.changed')).toEqual(['dark']);
    });
    expect(await background.ask("client.get('colorScheme')")).toEqual({ colorScheme: 'dark', errors: {} });
    await page.reload();
    expect((await appInstance(page, 'background')).frame.url()).toContain('colorScheme=dark');
  });

  it('delivers notifications of the REST API to all tabs', async () => {
    const other = await context.newPage();
    await Promise.all([page.goto(zendesk.workspaceUrl), other.goto(zendesk.workspaceUrl)]);
    const instances = [
      await appInstance(page, 'background'),
      await appInstance(other, 'background'),
    ] as const;
    expect(instances[0].guid).not.toBe(instances[1].guid);
    const body = JSON.stringify({ app_id: 735264, event: 'settingsChanged', body: '{"v":3}' });
    await instances[0].ask(`client.request({
      url: '/api/v2/apps/notify', type: 'POST', contentType: 'application/json', data: ${JSON.stringify(body)}
    })`);
    await vi.waitFor(async () => {
      for (const instance of instances) {
        expect(await instance.heard('api_notification.settingsChanged')).toEqual([
          { body: { v: 3 }, sender: 380001000011 },
        ]);
      }
    });
  });

  it('delivers a click on a phone number to background and top_bar, or to one of them', async () => {
    await page.goto(zendesk.workspaceUrl);
    const background = await appInstance(page, 'background');
    const guid = await guidOf(background, 'top_bar');
    await background.ask(`client.instance('${guid}').invoke('preloadPane')`);
    const softphone = await appInstance(page, 'top_bar');
    await zendesk.driver.dialout({ number: '+14155550134', userId: 380001000101 });
    await zendesk.driver.dialout({ deliverTo: 'top_bar' });
    await vi.waitFor(async () => {
      expect(await softphone.heard('voice.dialout')).toEqual([
        { number: '+14155550134', userId: 380001000101 },
        {},
      ]);
    });
    expect(await background.heard('voice.dialout')).toEqual([
      { number: '+14155550134', userId: 380001000101 },
    ]);
  });

  it('shows what the REST API displays to the agent, in all tabs', async () => {
    const other = await context.newPage();
    await Promise.all([page.goto(zendesk.workspaceUrl), other.goto(zendesk.workspaceUrl)]);
    const background = await appInstance(page, 'background');
    await appInstance(other, 'background');
    await background.ask(`client.request({
      url: '/api/v2/channels/voice/agents/380001000011/tickets/4114/display', type: 'POST'
    })`);
    for (const tab of [page, other]) {
      await tab.getByRole('heading', { name: 'Delivery window for the Oakland office' }).waitFor();
    }
    const { pops } = await zendesk.driver.state();
    expect(pops.map(({ kind, id, by }) => ({ kind, id, by }))).toEqual([
      { kind: 'ticket', id: 4114, by: 'display' },
    ]);
  });
});

describe('another site', () => {
  it('hosts an app on 127.0.0.1 as well', async () => {
    const crossSite = await startZendeskSimulator({ app: fixtureApp, appHost: '127.0.0.1' });
    try {
      await page.goto(crossSite.workspaceUrl);
      const background = await appInstance(page, 'background');
      expect(background.frame.url()).toContain(
        `http://127.0.0.1:${new URL(crossSite.appOrigin).port}/assets/page.html`,
      );
      expect(await background.ask("client.request('/api/v2/users/me').then(({ user }) => user.name)")).toBe(
        'Alex Morgan',
      );
    } finally {
      await crossSite.close();
    }
  });
});
