// The import law as probes: what each project must not import, and which rule has to say so; and what it may.

// Where the imported project already depends on this one, Nx reports the circle instead of the tags.
const circle = 'noCircularDependencies';
const layers = ['onlyTagsConstraintViolation', circle];
const none = ['emptyOnlyTagsConstraintViolation', circle];
const ban = ['bannedExternalImportsViolation'];
// An app has no entry that could be imported, so Nx takes its name for a package that nobody declared.
const apps = ['noImportsOfApps', 'noTransitiveDependencies'];
const simulators = ['patternWithCustomMessage'];

const streams = 'amazon-connect-streams';
const zaf = 'zendesk_app_framework_sdk';
const connectSimulator = '@patchcord/connect-simulator';
const zendeskSimulator = '@patchcord/zendesk-simulator';
const awsSimulator = '@patchcord/aws-simulator';
const sdks = { [streams]: ban, [zaf]: ban };
const ui = { lit: ban, 'lit/decorators.js': ban };

/**
 * @typedef {object} ProjectProbes
 * @property {string} folder
 * @property {Record<string, readonly string[]>} forbidden specifier -> message ids, one of which must be reported in a source file
 * @property {Record<string, readonly string[]>} [forbiddenInTests] likewise, in a test file
 * @property {readonly string[]} allowed specifiers on which nothing may be reported in a source file
 * @property {readonly string[]} [allowedInTests] likewise, in a test file
 */

/** @type {readonly ProjectProbes[]} */
export const importLaw = [
  {
    folder: 'libs/contact-attributes',
    forbidden: {
      ...sdks,
      ...ui,
      xstate: ban,
      '@patchcord/contact-ports': layers,
      '@patchcord/agent-ui': layers,
    },
    forbiddenInTests: { [zendeskSimulator]: layers },
    allowed: ['@patchcord/queue-mapping', 'libphonenumber-js'],
    allowedInTests: ['vitest', 'fast-check'],
  },
  {
    folder: 'libs/queue-mapping',
    forbidden: { ...sdks, ...ui, 'xstate/graph': ban, '@patchcord/outbox': layers },
    allowed: ['re2js'],
  },
  {
    folder: 'libs/companion-protocol',
    forbidden: { ...sdks, ...ui, xstate: ban, '@patchcord/contact-ports': layers },
    allowed: [],
    allowedInTests: ['vitest', 'fast-check'],
  },
  {
    folder: 'libs/contact-ports',
    forbidden: {
      ...sdks,
      ...ui,
      xstate: ban,
      '@patchcord/contact-lifecycle': layers,
      '@patchcord/outbox': layers,
    },
    forbiddenInTests: { [connectSimulator]: layers },
    allowed: ['@patchcord/contact-attributes'],
  },
  {
    folder: 'libs/contact-lifecycle',
    forbidden: { ...sdks, ...ui, '@patchcord/zendesk-adapter': layers, '@patchcord/agent-ui': layers },
    forbiddenInTests: { [connectSimulator]: layers },
    allowed: ['@patchcord/contact-ports', '@patchcord/queue-mapping', 'xstate'],
    allowedInTests: ['xstate/graph'],
  },
  {
    folder: 'libs/connect-adapter',
    forbidden: {
      ...ui,
      [zaf]: ban,
      xstate: ban,
      '@patchcord/zendesk-adapter': layers,
      '@patchcord/contact-lifecycle': layers,
      [connectSimulator]: simulators,
    },
    allowed: ['@patchcord/contact-ports', streams],
    allowedInTests: [connectSimulator],
  },
  {
    folder: 'libs/zendesk-adapter',
    forbidden: {
      ...ui,
      [streams]: ban,
      xstate: ban,
      '@patchcord/connect-adapter': layers,
      '@patchcord/outbox': layers,
      [zendeskSimulator]: simulators,
    },
    allowed: ['@patchcord/contact-ports'],
    allowedInTests: [zendeskSimulator],
  },
  {
    folder: 'libs/outbox',
    forbidden: {
      ...sdks,
      ...ui,
      '@patchcord/zendesk-adapter': layers,
      '@patchcord/contact-lifecycle': layers,
    },
    allowed: ['@patchcord/contact-ports'],
  },
  {
    folder: 'libs/agent-ui',
    forbidden: { ...sdks, '@patchcord/contact-ports': layers, '@patchcord/contact-lifecycle': layers },
    forbiddenInTests: { [zendeskSimulator]: layers },
    allowed: ['lit', 'lit/decorators.js', 'xstate'],
  },
  {
    folder: 'libs/connect-simulator',
    forbidden: { [zaf]: ban, '@patchcord/contact-ports': none, [zendeskSimulator]: none },
    forbiddenInTests: { '@patchcord/connect-adapter': none },
    allowed: ['ws'],
  },
  {
    folder: 'libs/zendesk-simulator',
    forbidden: { [streams]: ban, '@patchcord/contact-attributes': none, [connectSimulator]: none },
    forbiddenInTests: { '@patchcord/zendesk-adapter': none },
    allowed: [],
  },
  {
    folder: 'libs/aws-simulator',
    forbidden: { ...sdks, '@patchcord/contact-attributes': none, [connectSimulator]: none },
    forbiddenInTests: { '@patchcord/contact-ports': none },
    allowed: [],
    allowedInTests: ['@aws-sdk/client-sqs'],
  },
  {
    folder: 'apps/zendesk-app',
    forbidden: { '@patchcord/sandbox': apps, [zendeskSimulator]: simulators },
    allowed: ['@patchcord/contact-lifecycle', '@patchcord/connect-adapter', '@patchcord/agent-ui', 'lit'],
    allowedInTests: [connectSimulator],
  },
  {
    folder: 'apps/companion-ccp',
    forbidden: {
      '@patchcord/zendesk-app': apps,
      '@patchcord/sandbox': apps,
      [connectSimulator]: simulators,
    },
    allowed: [
      '@patchcord/connect-adapter',
      '@patchcord/agent-ui',
      '@patchcord/contact-attributes',
      '@patchcord/companion-protocol',
      'lit',
    ],
    allowedInTests: [connectSimulator],
  },
  {
    folder: 'apps/functions',
    forbidden: {
      '@patchcord/zendesk-app': apps,
      '@patchcord/sandbox': apps,
      [awsSimulator]: simulators,
      [connectSimulator]: simulators,
      [zendeskSimulator]: simulators,
    },
    allowed: ['@patchcord/contact-attributes', '@aws-sdk/client-connect', 'aws-cdk-lib'],
    allowedInTests: [awsSimulator, connectSimulator],
  },
  {
    folder: 'apps/sandbox',
    forbidden: {
      '@patchcord/zendesk-app': apps,
      '@patchcord/agent-ui': layers,
      '@patchcord/contact-ports': layers,
    },
    allowed: [awsSimulator, connectSimulator, zendeskSimulator],
  },
];

/** Every layer that a project can have; exactly one each. */
export const layerTags = [
  'layer:domain',
  'layer:ports',
  'layer:machine',
  'layer:adapter',
  'layer:ui',
  'layer:simulator',
  'layer:app',
];

/** Every vendor tag; exactly one on each adapter and simulator. */
export const vendorTags = ['vendor:connect', 'vendor:zendesk', 'vendor:aws', 'vendor:none'];
