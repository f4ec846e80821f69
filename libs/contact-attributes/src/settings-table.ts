import type { AppSettings } from './app-settings-table.js';
import type { ValuesOf, ValueType } from './value-type.js';

/** One row of the table: the only place where a setting is declared. */
export interface SettingRow {
  /** Typed name. */
  readonly name: string;
  /** Contact attribute that sets it, matched exactly. */
  readonly attribute: string;
  /** App setting that holds the attribute's *name*, if an administrator may choose it. */
  readonly attributeNamedBy?: keyof AppSettings;
  readonly type: ValueType;
  /** Value when neither the attribute nor the app setting gives one; `undefined`: not set. */
  readonly default: string | number | boolean | undefined;
  /** App setting that is used when the attribute gives no value. */
  readonly appSetting?: keyof AppSettings;
  readonly description: string;
}

/** Every setting of a contact (attributes.md 'The settings'): the type, the parser and the documentation derive from it. */
export const settingsTable = [
  {
    name: 'recentTicketTimeout',
    attribute: 'recent_ticket_timeout',
    // Ten years: far beyond any window that makes sense, near enough to catch a number of seconds or a time stamp.
    type: { kind: 'number', minimum: 0, maximum: 5_256_000 },
    default: 0,
    appSetting: 'createTicketAfterMinutes',
    description:
      'Minutes. Above 0, the newest ticket of a recognised customer that is not closed and was updated within that time is reused instead of creating one.',
  },
  {
    name: 'ticketAssignment',
    attribute: 'ticket_assignment',
    type: { kind: 'choice', values: ['auto', 'agent'] },
    default: 'auto',
    description: 'auto: the app creates or attaches the ticket. agent: the agent decides in the panel.',
  },
  {
    name: 'popIncoming',
    attribute: 'pop_incoming',
    type: { kind: 'boolean' },
    default: true,
    description:
      'Whether the customer or ticket is shown while the contact is ringing, not only after the agent accepts.',
  },
  {
    name: 'voiceComment',
    attribute: 'voice_comment',
    type: { kind: 'boolean' },
    default: true,
    description:
      'Whether call details (from, to, who answered, start, length, recording player) are attached to the ticket.',
  },
  {
    name: 'downloadRecording',
    attribute: 'download_recording',
    type: { kind: 'boolean' },
    default: true,
    description: 'Whether the voice comment has a link to the recording and the player.',
  },
  {
    name: 'callRecordingConsent',
    attribute: 'call_recording_consent',
    type: { kind: 'choice', values: ['optout', 'false'] },
    default: undefined,
    description:
      'Either value: the conversation is not recorded. No link, no player, and the call record says that the caller opted out.',
  },
  {
    name: 'dialedNumber',
    attribute: 'dialed_number',
    type: { kind: 'e164' },
    default: undefined,
    appSetting: 'defaultEntryPointNumber',
    description: 'Inbound: the number that the ticket reports as dialled by the caller.',
  },
  {
    name: 'outboundCli',
    attribute: 'outbound_cli',
    type: { kind: 'e164' },
    default: undefined,
    appSetting: 'defaultEntryPointNumber',
    description: "Outbound: the number that the ticket reports as the agent's CLI.",
  },
  {
    name: 'zendeskTicket',
    attribute: 'zendesk_ticket',
    attributeNamedBy: 'ticketAttributeName',
    type: { kind: 'identifier', minimum: 0 },
    default: undefined,
    description:
      'Number of the ticket to open instead of creating one. 0: the customer asked for a new ticket, and the recent-ticket rule is skipped.',
  },
  {
    name: 'conversationTitle',
    attribute: 'conversation_title',
    type: { kind: 'text' },
    default: undefined,
    description: 'Subject of a newly created ticket, and title of the voice comment.',
  },
  {
    name: 'zendeskUser',
    attribute: 'zendesk_user',
    type: { kind: 'identifier', minimum: 1 },
    default: undefined,
    description: 'Id of the Zendesk user who is the customer; the CLI is disregarded.',
  },
  {
    name: 'customerNumber',
    attribute: 'customer_number',
    type: { kind: 'phoneNumber' },
    default: undefined,
    description:
      'Number by which the customer is searched, local format allowed (read with the default country); the CLI is disregarded.',
  },
  {
    name: 'customerName',
    attribute: 'customer_name',
    type: { kind: 'text' },
    default: undefined,
    description: 'Name of a newly created user. Chat: also searched by.',
  },
  {
    name: 'customerEmail',
    attribute: 'customer_email',
    type: { kind: 'email' },
    default: undefined,
    description: 'Chat: identifies the customer when zendesk_user is absent.',
  },
  {
    name: 'customerLanguage',
    attribute: 'customer_language',
    type: {
      kind: 'choice',
      values: ['en', 'es', 'fr', 'de', 'it', 'pt', 'ar', 'hi', 'ja', 'ko', 'zh', 'zh-TW'],
    },
    default: 'en',
    description: 'Language for speech analysis; recorded with the call.',
  },
  {
    name: 'forceTicketCreation',
    attribute: 'force_ticket_creation',
    type: { kind: 'boolean' },
    default: true,
    description:
      'Agent assignment only: whether a ticket is created when the contact ends and the agent did nothing.',
  },
  {
    name: 'pauseRecording',
    attribute: 'pause_recording',
    type: { kind: 'boolean' },
    default: undefined,
    description: 'Whether the agent gets buttons that pause and resume the recording.',
  },
  {
    name: 'allOutbound',
    attribute: 'all_outbound',
    type: { kind: 'boolean' },
    default: false,
    description: 'Whether an outbound call to an unknown number creates a user and a ticket too.',
  },
  {
    name: 'chatTranscript',
    attribute: 'chat_transcript',
    type: { kind: 'boolean' },
    default: true,
    description: 'Whether the transcript is added to the ticket as a private comment when the chat ends.',
  },
  {
    name: 'voiceIdEnabled',
    attribute: 'voiceid_enabled',
    type: { kind: 'boolean' },
    default: false,
    description:
      "Whether the customer's Voice ID identifier and enrolment status are stored on the Zendesk user when the call ends.",
  },
  {
    name: 'voiceIdField',
    attribute: 'voiceid_field',
    type: { kind: 'userFieldKey' },
    default: 'voice_authentication_id',
    description: 'Key of the user field that holds the Voice ID identifier.',
  },
  {
    name: 'voiceIdStatusField',
    attribute: 'voiceid_status_field',
    type: { kind: 'userFieldKey' },
    default: 'voice_authentication_status',
    description: 'Key of the user field that holds the enrolment status: blank, ENROLLED or OPTED_OUT.',
  },
  {
    name: 'voiceIdAuthMode',
    attribute: 'voiceid_auth_mode',
    type: { kind: 'choice', values: ['verify', 're-verify'] },
    default: undefined,
    description: 'Drives voice authentication while connected.',
  },
  {
    name: 'ticketBrand',
    attribute: 'ticket_brand',
    type: { kind: 'text' },
    default: undefined,
    description: "Name of a newly created ticket's brand, unless the contact's queue is mapped to a brand.",
  },
  {
    name: 'ticketOutboundQueue',
    attribute: 'ticket_outbound_queue',
    type: { kind: 'text' },
    default: undefined,
    description:
      'Queue name that is written to the ticket field connect_outbound_queue of a newly created ticket; used when dialling from that ticket.',
  },
  {
    name: 'speechAnalysis',
    attribute: 'speech_analysis',
    type: { kind: 'retired' },
    default: undefined,
    description: 'Retired, superseded by Contact Lens: accepted, and does nothing.',
  },
] as const satisfies readonly SettingRow[];

type Row = (typeof settingsTable)[number];

/** Typed name of a setting. */
export type SettingName = Row['name'];

/** The settings of one contact. Phone numbers are E.164, times minutes; `undefined` means not set. */
export type ContactSettings = ValuesOf<Row>;
