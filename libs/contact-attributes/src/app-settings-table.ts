import type { ValuesOf, ValueType } from './value-type.js';

/** Where in a request Zendesk may put a secure value (zendesk.md V15). */
export type SecureScope =
  'header' | 'body' | 'url' | 'jwt_secret_key' | 'jwt_claim' | 'basic_auth_username' | 'basic_auth_password';

/** One parameter of the app's manifest, and how its value is read. */
export interface AppSettingRow {
  /** Name of the manifest parameter, and of the typed app setting. */
  readonly name: string;
  /** Type of the manifest parameter (zendesk.md V13). */
  readonly parameterType: 'text' | 'multiline' | 'url' | 'number' | 'checkbox' | 'hidden';
  readonly required: boolean;
  readonly type: ValueType;
  readonly default: string | number | boolean | undefined;
  /** Label on the installation page, English; empty for hidden parameters. */
  readonly label: string;
  /** Help below the field, English; empty for hidden parameters. */
  readonly helpText: string;
  /**
   * Makes the parameter *secure*: Zendesk keeps its value, and fills it into requests that its proxy carries out, in
   * these places only. The value never reaches a browser, so the setting is in the manifest and not in `AppSettings`.
   */
  readonly secureScopes?: readonly SecureScope[];
}

/** Every app setting an administrator gives at installation; the manifest's parameters and their texts derive from it. */
export const appSettingsTable = [
  {
    name: 'connectInstanceUrl',
    parameterType: 'url',
    required: true,
    type: { kind: 'instanceUrl' },
    default: undefined,
    label: 'Amazon Connect instance URL',
    helpText: 'The address agents use for Amazon Connect, such as https://example.my.connect.aws',
  },
  {
    name: 'ssoUrl',
    parameterType: 'url',
    required: false,
    type: { kind: 'url' },
    default: undefined,
    label: 'Single sign-on URL',
    helpText:
      "Your identity provider's sign-in address for Amazon Connect. Leave empty if agents sign in with a password.",
  },
  {
    name: 'region',
    parameterType: 'text',
    required: false,
    type: { kind: 'region' },
    default: undefined,
    label: 'AWS region',
    helpText: 'Region of the Amazon Connect instance, such as eu-west-2. Needed for chat.',
  },
  {
    name: 'defaultCountry',
    parameterType: 'text',
    required: false,
    type: { kind: 'country' },
    default: undefined,
    label: 'Default country',
    helpText:
      'Country of phone numbers written without a country code: ISO code, such as GB, or dialling prefix, such as +44.',
  },
  {
    name: 'timeZone',
    parameterType: 'text',
    required: false,
    type: { kind: 'timeZone' },
    default: 'UTC',
    label: 'Time zone',
    helpText: 'Time zone of contact record links, such as Europe/London. UTC if empty.',
  },
  {
    name: 'createTicketAfterMinutes',
    parameterType: 'number',
    required: false,
    type: { kind: 'number', minimum: 0, maximum: 5_256_000 },
    default: undefined,
    label: 'Create ticket after minutes',
    helpText:
      'A ticket of the same customer that was updated within that many minutes is reused. 0 or empty: always create a ticket. Attribute recent_ticket_timeout overrides it.',
  },
  {
    name: 'defaultEntryPointNumber',
    parameterType: 'text',
    required: false,
    type: { kind: 'e164' },
    default: undefined,
    label: 'Default entry point phone number',
    helpText:
      'Your number as tickets report it when the contact flow does not say, with + and country code. Attributes dialed_number and outbound_cli override it.',
  },
  {
    name: 'ticketAttributeName',
    parameterType: 'text',
    required: false,
    type: { kind: 'text' },
    default: 'zendesk_ticket',
    label: 'Contact attribute name containing Zendesk ticket number',
    helpText: 'zendesk_ticket if empty.',
  },
  {
    name: 'medialess',
    parameterType: 'checkbox',
    required: false,
    type: { kind: 'boolean' },
    default: false,
    label: 'Media-less mode',
    helpText:
      'The softphone in Zendesk carries no audio; another window does. Cannot be used with a VDI platform.',
  },
  {
    name: 'agentsChooseAudio',
    parameterType: 'checkbox',
    required: false,
    type: { kind: 'boolean' },
    default: false,
    label: 'Agents may choose where they hear calls',
    helpText:
      'Each agent may switch media-less mode on or off for the browser they work in; without it, media-less mode is as above for everybody.',
  },
  {
    name: 'companionUrl',
    parameterType: 'url',
    required: false,
    type: { kind: 'serviceUrl' },
    default: undefined,
    label: 'Companion address',
    helpText:
      'Where you host the companion page, which carries the audio in media-less mode, such as https://softphone.example.org/. Leave empty if it runs on another computer, or if agents use the page of Amazon Connect itself.',
  },
  {
    name: 'vdiPlatform',
    parameterType: 'text',
    required: false,
    type: {
      kind: 'choice',
      values: ['CITRIX', 'CITRIX_413', 'AWS_WORKSPACE', 'OMNISSA', 'AZURE'],
    },
    default: undefined,
    label: 'VDI platform',
    helpText:
      'CITRIX, CITRIX_413, AWS_WORKSPACE, OMNISSA or AZURE. Leave empty if agents do not work on virtual desktops. Cannot be used with media-less mode.',
  },
  {
    name: 'hiddenAttributes',
    parameterType: 'multiline',
    required: false,
    type: { kind: 'names' },
    default: undefined,
    label: 'Hidden contact attributes',
    helpText:
      'Names of contact attributes that are never written onto a ticket, separated by commas or line breaks. * stands for any characters: card_* hides card_number too.',
  },
  {
    name: 'recordingControlUrl',
    parameterType: 'url',
    required: false,
    type: { kind: 'serviceUrl' },
    default: undefined,
    label: 'Recording control address',
    helpText:
      'Address of the service that pauses and resumes recordings, such as https://api.example.org/recording. Its host must have been allowed when the app was packaged. Leave empty if there is no such service.',
  },
  {
    name: 'recordingControlSecret',
    parameterType: 'text',
    required: false,
    type: { kind: 'text' },
    default: undefined,
    label: 'Recording control key',
    helpText:
      'What that service and Zendesk share, to sign requests. Zendesk keeps it: no browser ever gets it, and nobody is shown it again.',
    secureScopes: ['jwt_secret_key'],
  },
  {
    name: 'queueMappings',
    parameterType: 'hidden',
    required: false,
    type: { kind: 'text' },
    default: undefined,
    label: '',
    helpText: '',
  },
] as const satisfies readonly AppSettingRow[];

interface SecureRow {
  readonly secureScopes: readonly SecureScope[];
}

/** App settings, read and normalised; `undefined` means not set. `queueMappings` is the stored JSON text, unread. */
export type AppSettings = ValuesOf<Exclude<(typeof appSettingsTable)[number], SecureRow>>;
