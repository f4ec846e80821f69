/*
 * What the companion window and a Zendesk app say to each other by `postMessage`. This file is the whole protocol, and imports nothing.
 *
 * Every message is a plain object `{ patchcord: 'companion', version: 1, kind, … }`.
 *
 * - The app sends `ask` to the window it opened. It may ask at any time, as often as it likes.
 * - The companion answers each `ask` with `presence`, and repeats the `id` as `answerTo`. It sends `presence` without being asked when
 *   something in it has changed, and every five seconds; in a hidden window browsers stretch that to a minute. So silence means nothing
 *   until an `ask` has gone unanswered.
 * - The page that opened it may be loaded again, and its new app knows of no window then. So the companion, while nobody asks it, announces
 *   itself: it sends `presence` to every frame of the browser tab it was opened from, and of the tabs from which it was asked, for approved
 *   origins only. The app answers with `ask`. Browsers may write a line into the console of each frame that has another origin; so the companion
 *   does it every five seconds at most, every thirty once nobody has asked for two minutes, and not at all as long as a frame that has asked
 *   is there and asks at least once a minute.
 * - It sends `gone` when it is closed or loaded again. Whoever loads again sends `presence` a moment later, with another `windowId`.
 * - To an origin that could be a Zendesk app, but was never approved by the agent, it sends `approval-needed` and nothing else; to any
 *   other it sends nothing.
 *
 * Nothing in it is secret, and nothing tells of a customer. The version changes when an older reader would be misled; new members do not
 * change it, and readers ignore what they do not know.
 */

/** What this file writes and reads as `version`. */
export const companionProtocolVersion = 1;

/** The name under which the app opens the window: `window.open(url, companionWindowName)` finds it again. */
export const companionWindowName = 'patchcord-companion';

/** From the app: are you there? */
export interface CompanionAsk {
  readonly kind: 'ask';
  /** Comes back as `answerTo`. At most 64 characters. */
  readonly id: string;
}

/**
 * How the companion stands with Amazon Connect:
 * - `starting`: it waits for the first answer.
 * - `signedOut`: the agent has to sign in, or the instance does not let this page in.
 * - `unreachable`: nothing answers at the instance's address.
 * - `notSetUp`: nobody has said which instance, or the agent has to decide between two.
 * - `otherWindow`: another window of the companion in the same browser is connected instead.
 * - `failed`: it could not start, or stands in a frame.
 * - `ready`: contacts arrive.
 */
export const companionConnections = [
  'starting',
  'signedOut',
  'unreachable',
  'notSetUp',
  'otherWindow',
  'failed',
  'ready',
] as const;

/** One of {@link companionConnections}. */
export type CompanionConnection = (typeof companionConnections)[number];

/**
 * Whether a call would be heard in this window:
 * - `ready`: nothing speaks against it.
 * - `microphoneBlocked`: the browser, the system or a missing device refuses the microphone.
 * - `microphoneUnasked`: nobody has allowed the microphone yet.
 * - `elsewhere`: another page of this browser holds the audio.
 * - `lost`: the live call was running before this window was loaded, and its sound has not come back.
 * - `off`: this window is not connected, or has left the audio to another window.
 * - `unknown`: it cannot tell.
 */
export const companionAudioStates = [
  'ready',
  'microphoneBlocked',
  'microphoneUnasked',
  'elsewhere',
  'lost',
  'off',
  'unknown',
] as const;

/** One of {@link companionAudioStates}. */
export type CompanionAudio = (typeof companionAudioStates)[number];

/** The voice call of the agent; `afterContactWork` until it is cleared. */
export const companionCalls = ['none', 'ringing', 'dialling', 'connected', 'afterContactWork'] as const;

/** One of {@link companionCalls}. */
export type CompanionCall = (typeof companionCalls)[number];

/** From the companion: here I am. */
export interface CompanionPresence {
  readonly kind: 'presence';
  /** Of this loading of the window: another one after a reload. */
  readonly windowId: string;
  readonly answerTo: string | undefined;
  /** Without a trailing slash; undefined while the window is not set up. */
  readonly instanceUrl: string | undefined;
  /** The agent's username in Amazon Connect; undefined until it is known. */
  readonly username: string | undefined;
  readonly connection: CompanionConnection;
  readonly audio: CompanionAudio;
  readonly call: CompanionCall;
  /** As Connect confirmed it; undefined where it did not. */
  readonly isMuted: boolean | undefined;
}

/** From the companion: this window is being closed or loaded again. */
export interface CompanionGone {
  readonly kind: 'gone';
  readonly windowId: string;
  readonly call: CompanionCall;
}

/** From the companion: the agent has to allow this origin there first. */
export interface CompanionApprovalNeeded {
  readonly kind: 'approval-needed';
  readonly windowId: string;
  readonly answerTo: string | undefined;
}

/** Everything the companion says. */
export type CompanionMessage = CompanionPresence | CompanionGone | CompanionApprovalNeeded;

/** A message of this protocol, in a version that this reader does not speak. */
export interface OtherVersion {
  readonly kind: 'other-version';
  readonly version: number;
}

/** The object to hand to `postMessage`. */
export function writeCompanionMessage(message: CompanionAsk | CompanionMessage): object {
  return { patchcord: 'companion', version: companionProtocolVersion, ...message };
}

/** Reads what a window says to the companion. @returns undefined for everything that is not of this protocol */
export function readCompanionAsk(data: unknown): CompanionAsk | OtherVersion | undefined {
  const members = readMembers(data);
  if (members === undefined || isOtherVersion(members)) return members;
  const id = readText(members['id']);
  return members['kind'] === 'ask' && id !== undefined ? { kind: 'ask', id } : undefined;
}

/** Reads what the companion says. @returns undefined for everything that is not of this protocol */
export function readCompanionMessage(data: unknown): CompanionMessage | OtherVersion | undefined {
  const members = readMembers(data);
  if (members === undefined || isOtherVersion(members)) return members;
  const windowId = readText(members['windowId']);
  if (windowId === undefined) return undefined;
  const answerTo = readText(members['answerTo']);
  const call = readOneOf(companionCalls, members['call']) ?? 'none';
  switch (members['kind']) {
    case 'presence':
      return {
        kind: 'presence',
        windowId,
        answerTo,
        instanceUrl: readText(members['instanceUrl'], 512),
        username: readText(members['username'], 512),
        connection: readOneOf(companionConnections, members['connection']) ?? 'starting',
        audio: readOneOf(companionAudioStates, members['audio']) ?? 'unknown',
        call,
        isMuted: typeof members['isMuted'] === 'boolean' ? members['isMuted'] : undefined,
      };
    case 'gone':
      return { kind: 'gone', windowId, call };
    case 'approval-needed':
      return { kind: 'approval-needed', windowId, answerTo };
    default:
      return undefined;
  }
}

type Members = Readonly<Record<string, unknown>>;

function readMembers(data: unknown): Members | OtherVersion | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { patchcord, version, ...members } = data as Members;
  if (patchcord !== 'companion' || typeof version !== 'number') return undefined;
  return version === companionProtocolVersion ? members : { kind: 'other-version', version };
}

/** Members of this version have lost their `version`. */
function isOtherVersion(members: Members | OtherVersion): members is OtherVersion {
  return 'version' in members;
}

function readText(value: unknown, longest = 64): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}

function readOneOf<const Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((each) => each === value);
}
