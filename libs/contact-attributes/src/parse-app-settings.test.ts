import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appSettingsTable, parseAppSettings } from './index.js';

const url = { connectInstanceUrl: 'https://example.my.connect.aws' };
const defaults = {
  connectInstanceUrl: 'https://example.my.connect.aws',
  ssoUrl: undefined,
  region: undefined,
  defaultCountry: undefined,
  timeZone: 'UTC',
  createTicketAfterMinutes: undefined,
  defaultEntryPointNumber: undefined,
  ticketAttributeName: 'zendesk_ticket',
  medialess: false,
  agentsChooseAudio: false,
  companionUrl: undefined,
  vdiPlatform: undefined,
  hiddenAttributes: undefined,
  recordingControlUrl: undefined,
  queueMappings: undefined,
};

describe('parseAppSettings', () => {
  it('gives defaults for everything but the instance URL', () => {
    expect(parseAppSettings({ ...url, name: 'Patchcord', queueMappings: null })).toEqual({
      appSettings: defaults,
      warnings: [],
    });
  });

  it('reads values whether Zendesk gives them typed or as strings', () => {
    expect(
      parseAppSettings({
        connectInstanceUrl: 'example.awsapps.com/connect/ccp-v2/',
        ssoUrl: 'https://login.example.com/app/1?RelayState=x',
        region: 'EU-West-2',
        defaultCountry: '0044',
        timeZone: 'europe/london',
        createTicketAfterMinutes: '6',
        defaultEntryPointNumber: '+44 20 7946 0000',
        ticketAttributeName: ' my_ticket ',
        medialess: 'true',
        agentsChooseAudio: 'yes',
        companionUrl: 'https://Softphone.example.org/companion/',
        vdiPlatform: '',
        hiddenAttributes: 'card_*, iban\n IBAN',
        recordingControlUrl: 'https://API.example.org/recording/',
        queueMappings: '{"v":3}',
      }),
    ).toEqual({
      appSettings: {
        connectInstanceUrl: 'https://example.awsapps.com/connect',
        ssoUrl: 'https://login.example.com/app/1?RelayState=x',
        region: 'eu-west-2',
        defaultCountry: '+44',
        timeZone: 'Europe/London',
        createTicketAfterMinutes: 6,
        defaultEntryPointNumber: '+442079460000',
        ticketAttributeName: 'my_ticket',
        medialess: true,
        agentsChooseAudio: true,
        companionUrl: 'https://softphone.example.org/companion',
        vdiPlatform: undefined,
        hiddenAttributes: ['card_*', 'iban'],
        recordingControlUrl: 'https://api.example.org/recording',
        queueMappings: '{"v":3}',
      },
      warnings: [],
    });
    expect(parseAppSettings({ ...url, createTicketAfterMinutes: 6, medialess: false }).appSettings).toEqual({
      ...defaults,
      createTicketAfterMinutes: 6,
    });
  });

  it('takes a list without names for not set', () => {
    expect(parseAppSettings({ ...url, hiddenAttributes: ' ,\n, ' })).toEqual({
      appSettings: defaults,
      warnings: [],
    });
  });

  it('passes over a secure setting, even if somebody gives its value', () => {
    expect(parseAppSettings({ ...url, recordingControlSecret: 'seen' })).toEqual({
      appSettings: defaults,
      warnings: [],
    });
  });

  it('warns when the instance URL is missing', () => {
    expect(parseAppSettings({})).toEqual({
      appSettings: { ...defaults, connectInstanceUrl: undefined },
      warnings: [
        {
          code: 'missing value',
          setting: 'connectInstanceUrl',
          source: 'app setting',
          name: 'connectInstanceUrl',
          expected: 'Amazon Connect instance URL',
          received: '',
          hint: "Enter Amazon Connect instance URL in the app's settings.",
        },
      ],
    });
  });

  it.each([
    ['connectInstanceUrl', 'https://example.com'],
    ['ssoUrl', 'login.example.com'],
    ['region', 'London'],
    ['defaultCountry', 'Atlantis'],
    ['defaultCountry', '+999'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', '+01:00'],
    ['createTicketAfterMinutes', 'soon'],
    ['defaultEntryPointNumber', '020 7946 0000'],
    ['medialess', 'perhaps'],
    ['vdiPlatform', 'other'],
    ['recordingControlUrl', 'http://api.example.org'],
  ])('ignores %s %j with a warning', (name, value) => {
    const { appSettings, warnings } = parseAppSettings({ ...url, [name]: value });
    const fallback = name === 'connectInstanceUrl' ? { connectInstanceUrl: undefined } : {};
    expect(appSettings).toEqual({ ...defaults, ...fallback });
    expect(warnings.map((warning) => [warning.code, warning.name, warning.received])).toEqual([
      ['invalid value', name, value],
    ]);
  });

  it('ignores the VDI platform in media-less mode: the two exclude each other', () => {
    const { appSettings, warnings } = parseAppSettings({ ...url, medialess: true, vdiPlatform: 'citrix' });
    expect(appSettings).toEqual({ ...defaults, medialess: true });
    expect(warnings.map(({ code, name, received }) => [code, name, received])).toEqual([
      ['conflicting value', 'vdiPlatform', 'CITRIX'],
    ]);
  });

  it('never throws, whatever the installation holds', () => {
    const raw = fc.dictionary(
      fc.oneof(fc.constantFrom(...appSettingsTable.map(({ name }) => name)), fc.string()),
      fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
    );
    fc.assert(
      fc.property(raw, (given) => {
        expect(Object.keys(parseAppSettings(given).appSettings)).toEqual(Object.keys(defaults));
      }),
    );
  });
});
