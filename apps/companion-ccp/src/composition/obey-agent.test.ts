import type { SoftphoneAudio } from '@patchcord/connect-adapter';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectedFacts } from '../../tests/support/connected-facts.js';
import type { CompanionAction } from '../elements/companion-action-event.js';
import type { CompanionSettings } from '../settings/companion-settings.js';
import { createSettingsStore } from '../settings/settings-store.js';
import type { CompanionFacts } from './companion-facts.js';
import { createFactStore } from './fact-store.js';
import { type AgentTools, obeyAgent } from './obey-agent.js';

const site = 'https://softphone.example.org';
const own: CompanionSettings = {
  instanceUrl: 'https://example.my.connect.aws',
  ssoUrl: 'https://sso.example.org/',
  zendeskOrigins: [],
};

describe('obeyAgent', () => {
  let stored: Map<string, string>;
  let navigations: string[];
  let orders: (readonly [use: string, deviceId: string])[];

  beforeEach(() => {
    stored = new Map();
    navigations = [];
    orders = [];
  });

  /** @param openStorage may throw, as blocked storage does */
  function setUp(
    changes: Partial<CompanionFacts>,
    query: string,
    openStorage: () => Pick<Storage, 'getItem' | 'setItem'> = () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    }),
  ) {
    const facts = createFactStore(connectedFacts({ settings: own, ...changes }));
    const store = createSettingsStore(openStorage, site);
    const audio: Pick<SoftphoneAudio, 'use'> = { use: (use, deviceId) => void orders.push([use, deviceId]) };
    const location = {
      href: `${site}/${query}`,
      reload: () => void navigations.push('reload'),
      replace: (url: string) => void navigations.push(url),
    };
    const tools = {
      ...{ facts, store, view: { location } },
      devices: { read: () => ({}), write: () => undefined },
      softphone: () => ({ audio }),
    } as unknown as AgentTools;
    const obey = (action: CompanionAction): Promise<void> => obeyAgent(action, tools);
    return { facts, store, obey };
  }

  it('leaves a link that leads nowhere with the instance that was right all along', async () => {
    const { obey } = setUp(
      { place: { kind: 'wrong', text: 'example.org', reason: 'other host', source: 'link' } },
      '?instance=example.org&locale=en-GB',
    );
    await obey({ kind: 'save-settings', settings: own });
    expect(navigations).toEqual([`${site}/?locale=en-GB`]);
  });

  it('loads nothing again for settings that change no connection', async () => {
    const { facts, obey } = setUp({}, '');
    const settings = { ...own, zendeskOrigins: ['https://123456.apps.zdusercontent.com'] };
    await obey({ kind: 'save-settings', settings });
    expect([navigations, facts.get().settings]).toEqual([[], settings]);
  });

  it('goes on with an instance that the browser does not keep', async () => {
    const { obey } = setUp({ settings: { ...own, instanceUrl: '' }, place: { kind: 'missing' } }, '', () => {
      throw new DOMException('blocked', 'SecurityError');
    });
    await obey({ kind: 'save-settings', settings: { ...own, ssoUrl: '' } });
    expect(navigations).toEqual([`${site}/?instance=${encodeURIComponent(own.instanceUrl)}`]);
  });

  it('takes nothing of the administrator’s for the agent’s own', async () => {
    const { obey, store } = setUp({ settings: { ...own, instanceUrl: '' }, administrated: own }, '');
    const zendeskOrigins = ['https://123456.apps.zdusercontent.com'];
    await obey({ kind: 'save-settings', settings: { ...own, zendeskOrigins } });
    expect(store.read()).toEqual({ ...own, instanceUrl: '', zendeskOrigins });
  });

  it('leaves the sign-in address behind with the instance that it belongs to', async () => {
    const linkUrl = 'https://other.my.connect.aws';
    const { obey, store } = setUp(
      { place: { kind: 'conflict', ownUrl: own.instanceUrl, linkUrl } },
      '?instance=other',
    );
    await obey({ kind: 'use-link' });
    expect([store.read(), navigations]).toEqual([{ ...own, instanceUrl: linkUrl, ssoUrl: '' }, [`${site}/`]]);
  });

  it('has Connect’s page go back to the system’s own device', async () => {
    const { obey } = setUp(
      {
        choice: { speaker: 'Monitor' },
        devices: [
          { deviceId: 'default', label: 'Default - Headset', kind: 'audiooutput' },
          { deviceId: 'm', label: 'Monitor', kind: 'audiooutput' },
        ],
      },
      '',
    );
    await obey({ kind: 'choose-device', use: 'speaker', label: undefined });
    expect(orders).toEqual([['speaker', 'default']]);
  });
});
