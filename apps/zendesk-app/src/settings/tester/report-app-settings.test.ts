import { parseAppSettings } from '@patchcord/contact-attributes';
import { describe, expect, it } from 'vitest';
import { reportAppSettings } from './report-app-settings.js';
import { reportSettings } from './report-settings.js';

const raw = {
  connectInstanceUrl: 'x.my.connect.aws',
  region: 'mars',
  createTicketAfterMinutes: '30',
  hiddenAttributes: 'card_*, iban',
};
const installed = { raw, ...parseAppSettings(raw) };

describe('reportAppSettings', () => {
  it('says of each setting where it comes from, and what overrides it', () => {
    const brief = reportAppSettings(installed).map(({ name, value, source, received, attributes }) =>
      [name, source, String(value), received, ...attributes].filter((part) => part !== undefined).join(' | '),
    );

    expect(brief).toEqual([
      'connectInstanceUrl | installation | https://x.my.connect.aws',
      'ssoUrl | not set | undefined',
      'region | ignored | undefined | mars',
      'defaultCountry | not set | undefined',
      'timeZone | default | UTC',
      'createTicketAfterMinutes | installation | 30 | recent_ticket_timeout',
      'defaultEntryPointNumber | not set | undefined | dialed_number | outbound_cli',
      'ticketAttributeName | default | zendesk_ticket',
      'medialess | default | false',
      'agentsChooseAudio | default | false',
      'companionUrl | not set | undefined',
      'vdiPlatform | not set | undefined',
      'hiddenAttributes | installation | card_*,iban',
      'recordingControlUrl | not set | undefined',
      'recordingControlSecret | not shown | undefined',
    ]);
  });
});

describe('reportSettings', () => {
  it('resolves each setting with its source, and names attributes that are none', () => {
    const { rows, others, warnings } = reportSettings(
      { recent_ticket_timeout: 'soon', pop_incoming: 'no', my_flow: '1' },
      installed.appSettings,
    );
    const brief = rows
      .filter(({ provenance }) => provenance.source !== 'default')
      .map(({ attribute, value, provenance }) => [
        attribute,
        value,
        provenance.source,
        provenance.warning?.received,
      ]);

    expect(brief).toEqual([
      ['recent_ticket_timeout', 30, 'app setting', 'soon'],
      ['pop_incoming', false, 'attribute', undefined],
    ]);
    expect([others, warnings.length]).toEqual([['my_flow'], 1]);
  });
});
