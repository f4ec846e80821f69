import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { companionViews, readyView } from '../../tests/support/companion-views.js';
import { mountCompanion, settle } from '../../tests/support/mount-companion.js';
import type { Companion } from './companion.js';
import type { CompanionAction } from './companion-action-event.js';
import type { CompanionView } from './companion-view.js';

async function mount(
  view: CompanionView | undefined,
): Promise<{ page: Companion; actions: CompanionAction[] }> {
  const companion = await mountCompanion(view ?? readyView);
  const actions: CompanionAction[] = [];
  companion.addEventListener('patchcord-companion-action', ({ action }) => void actions.push(action));
  return { page: companion, actions };
}

/** The element that has the focus, inside all shadow roots. */
function deepActiveElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('the companion’s page', () => {
  it('turns every button of its notices into what the agent wants', async () => {
    const { actions } = await mount(companionViews['notices']);
    for (const name of ['Load Amazon Connect again', 'Got it', 'Allow', 'Do not allow'])
      for (const button of await page.getByRole('button', { name, exact: true }).all()) await button.click();
    const origin = 'https://654321.apps.zdusercontent.com';
    expect(actions).toEqual([
      { kind: 'restart' },
      { kind: 'restart' },
      { kind: 'dismiss', notice: 'sound-problem' },
      { kind: 'dismiss', notice: 'missed' },
      { kind: 'dismiss', notice: 'slept' },
      { kind: 'approve', origin },
      { kind: 'refuse', origin },
    ]);
  });

  it.each([
    ['signed-out', 'Sign in to Amazon Connect', { kind: 'sign-in' }],
    ['elsewhere', 'Use this one', { kind: 'take-audio' }],
    ['conflict', 'Stay with https://example.my.connect.aws', { kind: 'keep-own' }],
    ['conflict', 'Change to https://other.my.connect.aws', { kind: 'use-link' }],
    ['unreachable', 'Try now', { kind: 'try-again' }],
    ['framed', 'Open in a window', { kind: 'own-window' }],
    ['start-failed', 'Load the page again', { kind: 'reload' }],
    ['microphone-blocked', 'Check again', { kind: 'look-at-microphone' }],
    ['microphone-blocked', 'Let it ring', { kind: 'allow-ring' }],
    ['self-test-listen', 'Yes', { kind: 'heard', answer: 'yes' }],
    ['self-test-done', 'Allow notifications', { kind: 'allow-notifications' }],
  ] as const)('%s: %s', async (name, button, action) => {
    const { actions } = await mount(companionViews[name]);
    await page.getByRole('button', { name: button, exact: true }).click();
    expect(actions).toEqual([action]);
  });

  it('says where calls are heard, and does not ask to keep a window open that carries nothing', async () => {
    await mount(companionViews['elsewhere']);
    await expect.element(page.getByRole('definition').first()).toHaveTextContent('In another window');
    await expect
      .element(page.getByRole('complementary'))
      .toHaveTextContent('Your calls are heard in another window: this one may be closed.');
  });

  it('does not speak of calls that are heard here before it knows which Amazon Connect', async () => {
    await mount(companionViews['missing']);
    await expect.element(page.getByText('Which Amazon Connect?')).toBeVisible();
    await expect.element(page.getByText('Your calls are heard in this window')).not.toBeInTheDocument();
  });

  it('saves nothing before everything can be read, and leads to what is wrong', async () => {
    const { actions } = await mount(companionViews['missing']);
    const [address, zendesk] = [
      page.getByLabelText('Address of Amazon Connect'),
      page.getByLabelText('Zendesk apps that may ask about this window'),
    ];
    await zendesk.fill('acme.zendesk.com, example.org');
    await address.fill('example.my.connect.aws/ccp-v2');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .element(page.getByText('No address of Zendesk or of an app in it: example.org'))
      .toBeVisible();
    expect(deepActiveElement()?.id).toBe('zendesk');
    expect(actions).toEqual([]);
    await zendesk.fill('acme.zendesk.com');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await userEvent.keyboard('{Enter}');
    expect(actions).toEqual([
      {
        kind: 'save-settings',
        settings: {
          instanceUrl: 'https://example.my.connect.aws',
          ssoUrl: '',
          zendeskOrigins: ['https://acme.zendesk.com'],
        },
      },
    ]);
  });

  it('lets an app in after all that the agent had refused', async () => {
    const { actions } = await mount(companionViews['refused']);
    await page.getByText('Settings', { exact: true }).click();
    await page.getByRole('button', { name: 'Allow after all' }).click();
    expect(actions).toEqual([{ kind: 'approve', origin: 'https://654321.apps.zdusercontent.com' }]);
  });

  it('offers devices by name, and the system’s own', async () => {
    const { actions } = await mount(readyView);
    await page.getByText('Devices', { exact: true }).click();
    await page.getByLabelText('Ringer').selectOptions('Monitor');
    await page.getByRole('button', { name: 'Ring once' }).click();
    expect(actions).toEqual([
      { kind: 'choose-device', use: 'ringer', label: 'Monitor' },
      { kind: 'play-test-sound', use: 'ringer' },
    ]);
  });

  it('never takes Connect’s page out of the layout, and leaves it in view while a call is heard', async () => {
    const { page: companion } = await mount(companionViews['talking']);
    const container = companion.ccpContainer;
    for (const name of ['talking-unreachable', 'signed-out', 'missing', 'ready']) {
      companion.view = companionViews[name];
      await settle(companion);
      const { width, height } = container.getBoundingClientRect();
      expect([name, width >= 320, height >= 460, container.isConnected]).toEqual([name, true, true, true]);
      const { x, y } = container.getBoundingClientRect();
      const top = companion.shadowRoot?.elementFromPoint(x + 160, y + 230);
      expect([name, top?.closest('.cover') === null || top === null]).toEqual([
        name,
        name === 'talking-unreachable' || name === 'ready',
      ]);
    }
  });

  it('speaks of a problem once', async () => {
    const { page: companion } = await mount(companionViews['microphone-blocked']);
    const status = page.getByRole('status').first();
    await expect.element(status).toHaveTextContent(/^\s*The microphone is blocked for this page\./);
    companion.view = { ...readyView };
    await settle(companion);
    expect(companion.shadowRoot?.querySelectorAll('patchcord-status-panel')).toHaveLength(0);
  });
});
