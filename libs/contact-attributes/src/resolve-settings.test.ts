import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAppSettings, resolveSettings, settingsTable } from './index.js';

const appSettings = (raw: Record<string, unknown> = {}) =>
  parseAppSettings({ connectInstanceUrl: 'https://example.my.connect.aws', ...raw }).appSettings;

const resolve = (attributes: Record<string, string>, raw?: Record<string, unknown>) =>
  resolveSettings(attributes, appSettings(raw));

const defaults = {
  recentTicketTimeout: 0,
  ticketAssignment: 'auto',
  popIncoming: true,
  voiceComment: true,
  downloadRecording: true,
  callRecordingConsent: undefined,
  dialedNumber: undefined,
  outboundCli: undefined,
  zendeskTicket: undefined,
  conversationTitle: undefined,
  zendeskUser: undefined,
  customerNumber: undefined,
  customerName: undefined,
  customerEmail: undefined,
  customerLanguage: 'en',
  forceTicketCreation: true,
  pauseRecording: undefined,
  allOutbound: false,
  chatTranscript: true,
  voiceIdEnabled: false,
  voiceIdField: 'voice_authentication_id',
  voiceIdStatusField: 'voice_authentication_status',
  voiceIdAuthMode: undefined,
  ticketBrand: undefined,
  ticketOutboundQueue: undefined,
  speechAnalysis: undefined,
};

describe('resolveSettings', () => {
  it('gives every setting its default when nothing is set', () => {
    expect(resolve({})).toEqual({
      settings: defaults,
      provenance: Object.fromEntries(settingsTable.map(({ name }) => [name, { source: 'default' }])),
      warnings: [],
    });
  });

  it('takes the attribute before the app setting before the default', () => {
    const raw = { createTicketAfterMinutes: '30' };
    const timeout = (attributes: Record<string, string>, given: Record<string, unknown>) => {
      const { settings, provenance } = resolve(attributes, given);
      return [settings.recentTicketTimeout, provenance.recentTicketTimeout];
    };
    expect(timeout({ recent_ticket_timeout: '15' }, raw)).toEqual([15, { source: 'attribute', raw: '15' }]);
    expect(timeout({}, raw)).toEqual([30, { source: 'app setting', raw: 30 }]);
    expect(timeout({}, {})).toEqual([0, { source: 'default' }]);
  });

  it('lets an attribute of 0 win over an app setting', () => {
    const raw = { createTicketAfterMinutes: 30 };
    expect(resolve({ recent_ticket_timeout: '0' }, raw).settings.recentTicketTimeout).toBe(0);
  });

  it('uses the default entry point number for both directions', () => {
    const { settings } = resolve(
      { outbound_cli: '+442079460001' },
      { defaultEntryPointNumber: '+442079460000' },
    );
    expect([settings.dialedNumber, settings.outboundCli]).toEqual(['+442079460000', '+442079460001']);
  });

  it('ignores an invalid value, takes the next source, and says attribute, expected and received', () => {
    const warning = {
      code: 'invalid value',
      setting: 'recentTicketTimeout',
      source: 'attribute',
      name: 'recent_ticket_timeout',
      expected: 'a number from 0 to 5256000, digits only',
      received: '15 minutes',
      hint: 'Correct attribute recent_ticket_timeout in the contact flow.',
    };
    const { settings, provenance, warnings } = resolve(
      { recent_ticket_timeout: ' 15 minutes ' },
      { createTicketAfterMinutes: 30 },
    );
    expect(settings.recentTicketTimeout).toBe(30);
    expect(provenance.recentTicketTimeout).toEqual({ source: 'app setting', raw: 30, warning });
    expect(warnings).toEqual([warning]);
  });

  it('reads the ticket number from the attribute that the app settings name', () => {
    const raw = { ticketAttributeName: 'my_ticket' };
    expect(resolve({ my_ticket: '4127', zendesk_ticket: '1' }, raw).settings.zendeskTicket).toBe(4127);
    expect(resolve({ zendesk_ticket: '1' }, raw).settings.zendeskTicket).toBeUndefined();
    expect(resolve({}, { ticketAttributeName: 'constructor' }).settings.zendeskTicket).toBeUndefined();
  });

  it('matches keys exactly', () => {
    expect(resolve({ Ticket_Assignment: 'agent', ' ticket_assignment': 'agent' }).settings).toEqual(defaults);
  });

  it.each(['', '  ', '-', 'none', 'Empty', 'IGNORE', 'timeout', 'null', ' None '])(
    'takes %j as not set, without a warning',
    (value) => {
      const attributes = Object.fromEntries(settingsTable.map(({ attribute }) => [attribute, value]));
      const { settings, warnings } = resolve(attributes);
      expect([settings, warnings]).toEqual([defaults, []]);
    },
  );

  it.each(['true', 't', '1', 'yes', 'y', 'on', 'TRUE', ' Yes '])('reads %j as true', (value) => {
    expect(resolve({ all_outbound: value }).settings.allOutbound).toBe(true);
  });

  it.each(['false', 'f', '0', 'no', 'n', 'off', 'FALSE', ' No '])('reads %j as false', (value) => {
    expect(resolve({ pop_incoming: value }).settings.popIncoming).toBe(false);
  });

  it.each([
    ['ticket_assignment', 'AGENT', 'ticketAssignment', 'agent'],
    ['customer_language', 'ZH-tw', 'customerLanguage', 'zh-TW'],
    ['call_recording_consent', 'OptOut', 'callRecordingConsent', 'optout'],
    ['call_recording_consent', 'False', 'callRecordingConsent', 'false'],
    ['voiceid_auth_mode', 'Re-Verify', 'voiceIdAuthMode', 're-verify'],
    ['recent_ticket_timeout', '7.5', 'recentTicketTimeout', 7.5],
    ['dialed_number', '+44 (20) 7946.00-00', 'dialedNumber', '+442079460000'],
    ['customer_number', '020 7946 0000', 'customerNumber', '+442079460000'],
    ['customer_number', '+1 (415) 555-0134', 'customerNumber', '+14155550134'],
    ['customer_email', ' jane.doe@example.com ', 'customerEmail', 'jane.doe@example.com'],
    ['customer_name', ' Jane Doe ', 'customerName', 'Jane Doe'],
    ['conversation_title', 'false', 'conversationTitle', 'false'],
    ['zendesk_ticket', '0', 'zendeskTicket', 0],
    ['zendesk_user', '361234573552', 'zendeskUser', 361234573552],
    ['pause_recording', 'on', 'pauseRecording', true],
    ['voiceid_field', 'voice_key', 'voiceIdField', 'voice_key'],
    ['ticket_brand', 'Acme', 'ticketBrand', 'Acme'],
    ['ticket_outbound_queue', 'Sales EU', 'ticketOutboundQueue', 'Sales EU'],
  ] as const)('reads %s %j as %s %j', (attribute, text, name, value) => {
    const { settings, provenance, warnings } = resolve({ [attribute]: text }, { defaultCountry: 'gb' });
    expect(settings).toEqual({ ...defaults, [name]: value });
    expect(provenance[name]).toEqual({ source: 'attribute', raw: text.trim() });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['recent_ticket_timeout', '15 minutes'],
    ['recent_ticket_timeout', '-1'],
    ['recent_ticket_timeout', '1e9'],
    ['recent_ticket_timeout', 'Infinity'],
    ['recent_ticket_timeout', '1000000000'],
    ['recent_ticket_timeout', 'NaN'],
    ['recent_ticket_timeout', '0x10'],
    ['recent_ticket_timeout', '+15'],
    ['recent_ticket_timeout', '1,5'],
    ['ticket_assignment', 'manual'],
    ['customer_language', 'zh_TW'],
    ['customer_language', 'nl'],
    ['call_recording_consent', 'true'],
    ['voiceid_auth_mode', 'reverify'],
    ['dialed_number', '+4'],
    ['dialed_number', '+44/2079460000'],
    ['pop_incoming', 'maybe'],
    ['dialed_number', '02079460000'],
    ['dialed_number', '+0123'],
    ['dialed_number', '+1234567890123456'],
    ['outbound_cli', 'sip:+442079460000@carrier.example'],
    ['customer_number', 'Jane'],
    ['customer_email', 'jane@'],
    ['zendesk_ticket', '-1'],
    ['zendesk_ticket', '12.5'],
    ['zendesk_ticket', '99999999999999999999'],
    ['zendesk_user', '0'],
    ['voiceid_field', 'no spaces'],
    ['voiceid_field', '123'],
  ])('warns of %s %j and keeps the default', (attribute, text) => {
    const { settings, warnings } = resolve({ [attribute]: text });
    expect(settings).toEqual(defaults);
    expect(warnings.map(({ name, received }) => ({ name, received }))).toEqual([
      { name: attribute, received: text },
    ]);
  });

  it.each(['true', 'whatever', '1e9'])(
    'accepts the retired speech_analysis %j, marks it as retired, and warns nobody',
    (text) => {
      const { settings, provenance, warnings } = resolve({ speech_analysis: text });
      expect([settings, warnings]).toEqual([defaults, []]);
      expect(provenance.speechAnalysis).toEqual({ source: 'attribute', raw: text, retired: true });
    },
  );

  it('marks nothing as retired that is not set', () => {
    expect(resolve({ speech_analysis: 'none' }).provenance.speechAnalysis).toEqual({ source: 'default' });
  });

  it.each(['en', 'es', 'fr', 'de', 'it', 'pt', 'ar', 'hi', 'ja', 'ko', 'zh', 'zh-TW'])(
    'knows the customer language %s in any letter case',
    (language) => {
      for (const text of [language, language.toUpperCase(), language.toLowerCase()]) {
        const { settings, warnings } = resolve({ customer_language: text });
        expect([settings, warnings]).toEqual([{ ...defaults, customerLanguage: language }, []]);
      }
    },
  );

  it('says that a local number needs a default country', () => {
    expect(resolve({ customer_number: '020 7946 0000' }).warnings.map(({ expected }) => expected)).toEqual([
      'a phone number with + and country code (no default country is set)',
    ]);
  });

  it('never throws, whatever the attributes hold', () => {
    const attributes = fc.oneof(
      fc.dictionary(
        fc.constantFrom(...settingsTable.map(({ attribute }) => attribute)),
        fc.string({ unit: 'binary' }),
      ),
      fc.dictionary(fc.string(), fc.string()),
    );
    fc.assert(
      fc.property(attributes, fc.constantFrom('GB', '+1', ''), (given, defaultCountry) => {
        const { settings, provenance } = resolve(given, { defaultCountry });
        expect(Object.keys(settings)).toEqual(settingsTable.map(({ name }) => name));
        expect(Object.keys(provenance)).toEqual(Object.keys(settings));
      }),
    );
  });

  it('does not throw on values that are no strings', () => {
    const attributes = { customer_name: null, zendesk_ticket: 7, pop_incoming: false, customer_email: {} };
    const { settings } = resolve(attributes as unknown as Record<string, string>);
    expect(settings).toEqual({ ...defaults, zendeskTicket: 7, popIncoming: false });
  });
});
