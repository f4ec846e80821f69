import { idle } from '../../src/call/call-state.js';
import type { CompanionView, StateView } from '../../src/elements/companion-view.js';
import { checks } from '../../src/self-test/judge-self-test.js';
import { noSettings } from '../../src/settings/companion-settings.js';

const startsAt = new Date(2026, 10, 22, 10, 30).getTime();

/** The time in all of these. */
export const now = (): number => startsAt;

const instanceUrl = 'https://example.my.connect.aws';
const agent: NonNullable<StateView['agent']> = {
  name: 'Alex Morgan',
  username: 'alex.morgan',
  state: { name: 'Available', type: 'routable' },
};
const quiet: StateView = { call: idle, since: undefined, isMuted: false, wouldBeHeard: true, agent };

function inCall(phase: StateView['call']['phase'], changes: Partial<StateView> = {}): StateView {
  const call = { phase, contactId: 'c1', channel: 'voice', queueName: 'Support', since: startsAt } as const;
  return { ...quiet, call, since: startsAt - 133_000, ...changes };
}

export const readyView: CompanionView = {
  status: { kind: 'ready' },
  state: quiet,
  notices: [],
  sound: { microphone: 'allowed', isMeterOn: false, owner: 'here', quality: undefined },
  devices: {
    choice: {},
    labels: {
      microphone: ['Default - Headset H390', 'Headset H390', 'Webcam C270'],
      speaker: ['Default - Headset H390', 'Headset H390', 'Monitor'],
      ringer: ['Default - Headset H390', 'Headset H390', 'Monitor'],
    },
    canChooseOutput: true,
    volume: 0.5,
  },
  selfTest: { step: 'idle', results: [] },
  settings: {
    values: {
      instanceUrl: 'https://example.my.connect.aws',
      ssoUrl: '',
      zendeskOrigins: ['https://123456.apps.zdusercontent.com'],
    },
    isAdministrated: false,
    administratedOrigins: [],
    refusedOrigins: [],
    isLasting: true,
    pageOrigin: 'https://softphone.example.org',
  },
  browser: 'chrome',
  announcements: [],
};

const off = { ...readyView, state: { ...quiet, agent: undefined } };
const talking: CompanionView = {
  ...readyView,
  state: inCall('talking'),
  sound: {
    ...readyView.sound,
    isMeterOn: true,
    quality: { verdict: 'good', loss: 0.002, roundTripMs: 48, jitterBufferMs: 22 },
  },
};
const nothing = { ...readyView.settings, values: noSettings };

/** Every state of the page, by name. */
export const companionViews: Readonly<Record<string, CompanionView>> = {
  ready: readyView,
  'not-taking-calls': {
    ...readyView,
    state: { ...quiet, agent: { ...agent, state: { name: 'Lunch', type: 'not_routable' } } },
  },
  ringing: { ...readyView, state: inCall('ringing') },
  talking,
  muted: { ...talking, state: inCall('talking', { isMuted: true }) },
  'talking-unreachable': { ...talking, status: { kind: 'unreachable', instanceUrl } },
  'after-contact-work': { ...readyView, state: inCall('afterContactWork') },
  starting: { ...off, status: { kind: 'starting' } },
  framed: { ...off, status: { kind: 'framed' } },
  missing: { ...off, status: { kind: 'missing' }, settings: nothing },
  wrong: {
    ...off,
    status: { kind: 'wrong', text: 'https://example.org', reason: 'other host', source: 'link' },
    settings: nothing,
  },
  conflict: {
    ...off,
    status: {
      kind: 'conflict',
      ownUrl: 'https://example.my.connect.aws',
      linkUrl: 'https://other.my.connect.aws',
    },
  },
  elsewhere: { ...off, status: { kind: 'elsewhere', hasCall: true } },
  'signed-out': { ...off, status: { kind: 'signed-out' } },
  'signing-in': { ...off, status: { kind: 'signing-in' } },
  'sign-in-blocked': { ...off, status: { kind: 'sign-in-blocked' } },
  'origin-not-approved': {
    ...off,
    status: {
      kind: 'origin-not-approved',
      instanceUrl: 'https://example.my.connect.aws',
      origin: 'https://softphone.example.org',
    },
  },
  unreachable: { ...off, status: { kind: 'unreachable', instanceUrl } },
  'start-failed': { ...off, status: { kind: 'start-failed' } },
  'microphone-blocked': {
    ...readyView,
    state: { ...quiet, wouldBeHeard: false },
    sound: { ...readyView.sound, microphone: 'blocked' },
    notices: [{ kind: 'microphone', state: 'blocked' }, { kind: 'ring-blocked' }],
  },
  notices: {
    ...readyView,
    devices: { ...readyView.devices, choice: { ringer: 'Speakerphone' } },
    notices: [
      { kind: 'sound-problem', type: 'ice_collection_timeout' },
      { kind: 'sound-lost' },
      { kind: 'audio-elsewhere' },
      { kind: 'silent', silence: 90_000, mayRestart: true },
      { kind: 'device-missing', use: 'ringer', label: 'Speakerphone' },
      { kind: 'missed', offers: [{ contactId: 'c9', channel: 'voice', at: startsAt - 600_000 }] },
      { kind: 'slept', nap: { from: startsAt - 1_200_000, to: startsAt - 60_000 } },
      { kind: 'approval', origin: 'https://654321.apps.zdusercontent.com' },
    ],
  },
  refused: {
    ...readyView,
    settings: { ...readyView.settings, refusedOrigins: ['https://654321.apps.zdusercontent.com'] },
  },
  'self-test-speak': {
    ...readyView,
    sound: { ...readyView.sound, isMeterOn: true },
    selfTest: { step: 'speak', results: [] },
  },
  'self-test-listen': { ...readyView, selfTest: { step: 'listen', results: [] } },
  'self-test-done': {
    ...readyView,
    selfTest: {
      step: 'done',
      results: checks.map((name, index) => ({
        name,
        outcome:
          (['passed', 'failed', 'passed', 'unknown'] as const)[index] ?? (index < 7 ? 'passed' : 'advice'),
      })),
    },
  },
};
