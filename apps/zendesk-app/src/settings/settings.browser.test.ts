import { applyColorScheme } from '@patchcord/agent-ui';
import { PortError } from '@patchcord/contact-ports';
import { FakeConfigurationStore } from '@patchcord/contact-ports/testing';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import {
  brands,
  findTicket,
  installed,
  mountNavBarPage,
  mountSettings,
  mountSettingsPage,
} from '../../tests/mount-settings.js';
import { followUserFields } from './follow-user-fields.js';

// Set it to look at what the administrator sees: one picture of each state in `out-tsc/pictures`.
const wantsPictures = import.meta.env['VITE_PICTURES'] !== undefined;

beforeEach(() => page.viewport(1280, 900));

async function expectAccessible(name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    applyColorScheme(document.documentElement, scheme);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    if (wantsPictures)
      await page.screenshot({ path: `../../out-tsc/pictures/settings-${name}-${scheme}.png` });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect([scheme, found]).toEqual([scheme, []]);
  }
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const tab = (name: string) => page.getByRole('tab', { name });
const queue = (row: number) => page.getByLabelText(`Queue, row ${String(row)}`, { exact: true });
const brand = (row: number) => page.getByLabelText(`Brand, row ${String(row)}`, { exact: true });
/** The focus, through shadow roots. */
const isFocused = (locator: Locator) => locator.query()?.matches(':focus') === true;
const expectFocus = (locator: Locator) => expect.poll(() => isFocused(locator)).toBe(true);
const storedQueues = (store: FakeConfigurationStore) =>
  store.reading.kind === 'read' ? store.reading.stored.queueBrands.map((row) => row.queue) : 'damaged';

describe('the settings page', () => {
  it('is accessible in every tab, with warnings and errors', async () => {
    await mountSettings();
    await expect.element(queue(1)).toHaveValue('Acme Sales');
    await page.getByText('What can be typed as a queue').click();
    await page.getByLabelText('Queue name', { exact: true }).fill('Support EU Gold');
    await expectAccessible('queue-brands');

    await queue(1).fill('');
    await button(/^Save$/).click();
    await expectAccessible('errors');
    await queue(1).fill('Acme Sales');

    await tab('Brands to queues').click();
    await expectAccessible('brand-queues');
    await tab('App settings').click();
    await expectAccessible('app-settings');
    await tab('Attribute tester').click();
    await page
      .getByLabelText('Contact attributes')
      .fill('pop_incoming=perhaps\ncustomer_name=Jane\nother=1\n?');
    await page.getByLabelText('Show defaults too').click();
    await expectAccessible('attribute-tester');
  });

  it('says that Voice ID ended, and checks its user fields: fine, missing, failed', async () => {
    const { settingsPage } = await mountSettings();
    const answers: (() => Promise<readonly string[]>)[] = [
      () => Promise.resolve([]),
      () => Promise.resolve(['voice_authentication_id', 'voice_authentication_status']),
      () => Promise.reject(new PortError('unavailable', 'no')),
    ];
    const findMissingUserFields = () => answers.shift()?.() ?? new Promise<never>(() => undefined);
    onTestFinished(followUserFields({ page: settingsPage, ticketing: { findMissingUserFields } }));

    await tab('Voice ID').click();
    await expect.element(page.getByText('Both fields exist.')).toBeVisible();
    await expectAccessible('voice-id-fine');

    await button('Check again').click();
    await expect.element(page.getByText('How to create a missing field')).toBeVisible();
    await expect.element(page.getByText('Missing', { exact: true }).nth(1)).toBeVisible();
    await expectAccessible('voice-id-missing');
    await page.viewport(420, 1400);
    await expectAccessible('voice-id-narrow');
    await page.viewport(1280, 900);

    await button('Check again').click();
    await expect.element(page.getByText('It is not known whether the fields exist.')).toBeVisible();
    await expectAccessible('voice-id-failed');

    await button('Check again').click();
    await expect.element(button('Checking…')).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible('voice-id-checking');
  });

  it('is accessible in a conflict, with damaged text, with an import, and with unsaved changes', async () => {
    const { store } = await mountSettings();
    await queue(1).fill('Acme Care');
    await tab('App settings').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expectAccessible('unsaved');
    await button('Stay here').click();

    await button('Export').click();
    await expectAccessible('export');
    await button('Close').click();
    await button('Import').click();
    await page.getByLabelText('Or its text').fill('{"queueBrands":[["New","Acme"]]}');
    await expectAccessible('import');
    await button('Cancel').click();

    await store.save({ queueBrands: [{ queue: 'Theirs', brand: 'Globex' }], brandQueues: [] }, 0);
    await button(/^Save$/).click();
    await expectFocus(page.getByRole('heading', { name: /Another administrator/ }));
    await expectAccessible('conflict');

    store.damage('{"v":3');
    await button('Save mine on top of theirs').click();
    await expectFocus(page.getByRole('heading', { name: /cannot be read/ }));
    await expectAccessible('damaged');
  });

  it.each([
    ['loading', { kind: 'loading' }, 'Opening the settings'],
    ['failed', { kind: 'failed', reason: 'unavailable' }, 'The settings could not be opened'],
    [
      'too-few-brands',
      { kind: 'ready', brands, installed, findTicket, mappings: undefined },
      'Nothing to map',
    ],
  ] as const)('is accessible and says why there is nothing to set: %s', async (name, view, heading) => {
    const settingsPage = await mountSettingsPage();
    settingsPage.view = view;

    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(name);
  });
});

describe('the whole page', () => {
  it('is accessible and says what it waits for, and why it could not be opened', async () => {
    const navBarPage = await mountNavBarPage();
    await expect.element(page.getByRole('heading', { name: 'Opening Patchcord' })).toBeVisible();
    await expectAccessible('opening');

    navBarPage.view = { kind: 'failed', reason: 'unavailable' };
    await expect.element(page.getByRole('heading', { name: 'This page could not be opened' })).toBeVisible();
    await expectAccessible('unopened');
  });

  it('shows agents their contacts, and administrators the settings beside them', async () => {
    const navBarPage = await mountNavBarPage();
    navBarPage.audience = 'agent';
    await expect.element(page.getByRole('heading', { name: 'Contacts', exact: true })).toBeVisible();
    expect(page.getByRole('tab').elements()).toEqual([]);

    navBarPage.audience = 'administrator';
    await expect.element(tab('Contacts')).toHaveAttribute('aria-selected', 'true');
    expect(page.getByRole('tab').elements()).toHaveLength(6);
  });

  it('goes from the settings to the contact it is opened at, but not past unsaved changes', async () => {
    const { settingsPage } = await mountSettings();
    await queue(1).fill('Acme Care');
    settingsPage.showContact('c1');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
    await expect.element(tab('Contacts')).toHaveAttribute('aria-selected', 'true');
  });
});

describe('the table Queues to brands', () => {
  it('is typed through without a mouse: add, fill, move, delete, bring back, save', async () => {
    const { store } = await mountSettings(new FakeConfigurationStore());
    await expect.element(button('Add row')).toBeVisible();
    (button('Add row').element() as HTMLElement).focus();

    await userEvent.keyboard('{Enter}');
    await expectFocus(queue(1));
    await userEvent.keyboard('Sales *{Tab}G{Shift>}{Tab}{/Shift}{Enter}');
    await expectFocus(queue(2));
    await userEvent.keyboard('VIP{Tab}A{Shift>}{Tab}{/Shift}{Alt>}{ArrowUp}{/Alt}');
    await expectFocus(queue(1));
    await expect.element(queue(1)).toHaveValue('VIP');
    await expect.element(brand(2)).toHaveValue('Globex');

    // Brand, move up, move down, delete.
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Enter}');
    await expectFocus(button('Delete row 1'));
    await expect.element(queue(1)).toHaveValue('Sales *');

    await userEvent.tab();
    await expectFocus(button('Add row'));
    const back = button('Bring “VIP” back');
    while (!isFocused(back)) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(queue(1)).toHaveValue('VIP');
    const save = button(/^Save$/);
    while (!isFocused(save)) await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByText(/^Saved\./)).toBeVisible();
    expect(storedQueues(store)).toEqual(['VIP', 'Sales *']);
  });

  it('spares a fresh row until saving is asked for, then goes to the first error', async () => {
    const { store } = await mountSettings();
    await button('Add row').click();
    await expect.element(page.getByText('Type a queue, or delete the row.')).not.toBeInTheDocument();
    await queue(1).fill('Acme Care');
    await button(/^Save$/).click();

    await expectFocus(queue(6));
    await expect.element(queue(6)).toHaveAccessibleDescription('Type a queue, or delete the row.');
    expect(storedQueues(store)).toContain('Acme Sales');
  });

  it('keeps a stored brand that is not active, and says so', async () => {
    await mountSettings();

    await expect.element(brand(5)).toHaveValue('Vandelay');
    await expect.element(brand(5)).toHaveAccessibleDescription(/^“Vandelay” is not active\./);
    await expect
      .element(page.getByText('Zendesk has no brand called “Hooli”.', { exact: false }))
      .toBeVisible();
  });

  it('says why saving failed, and tries again', async () => {
    const { store } = await mountSettings();
    store.failNext('save', new PortError('unavailable', 'no answer'));
    await queue(1).fill('Acme Care');
    await button(/^Save$/).click();
    await expect
      .element(
        page.getByText('Not saved; your changes are kept here. Zendesk does not answer.', { exact: false }),
      )
      .toBeVisible();

    await button('Try again').click();
    await expect.element(page.getByText(/^Saved\./)).toBeVisible();
    expect(storedQueues(store)[0]).toBe('Acme Care');
  });
});

describe('the tester of calls', () => {
  it('takes brand and field from a ticket, and says which queue and why', async () => {
    await mountSettings();
    await tab('Brands to queues').click();
    const number = page.getByLabelText('Ticket number');
    await number.fill('18');
    await button('Fill in').click();
    await expect.element(page.getByText('There is no ticket #18.')).toBeVisible();

    await number.fill('#17');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('#17 Parcel has not arrived')).toBeVisible();
    await expect.element(page.getByLabelText('Brand of the ticket')).toHaveValue('Acme');
    await expect
      .element(page.getByText('The call uses queue “Acme *”: the queue of the ticket’s brand.'))
      .toBeVisible();

    await page.getByLabelText('Queue selected by hand').fill('Nowhere');
    await expect
      .element(page.getByText('Not the queue selected by hand: “Nowhere” is not in the routing profile.'))
      .toBeVisible();
  });
});

describe('unsaved changes', () => {
  it('are saved on the way to another tab', async () => {
    const { store } = await mountSettings();
    await queue(1).fill('Acme Care');
    await tab('App settings').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

    await expect.element(page.getByRole('heading', { name: 'App settings' })).toBeVisible();
    expect(storedQueues(store)[0]).toBe('Acme Care');
  });

  it('are given up only when that is chosen', async () => {
    await mountSettings();
    await queue(1).fill('Acme Care');
    await tab('Attribute tester').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(queue(1)).toHaveValue('Acme Care');

    await tab('Attribute tester').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
    await expect.element(page.getByRole('heading', { name: 'Attribute tester' })).toBeVisible();
    await tab('Queues to brands').click();
    await expect.element(queue(1)).toHaveValue('Acme Sales');
  });

  it('keep the page from being left', async () => {
    await mountSettings();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await expect.element(queue(1)).toHaveValue('Acme Sales');
    expect(leave()).toBe(false);
    await queue(1).fill('Acme Care');

    await expect.poll(leave).toBe(true);
  });
});
