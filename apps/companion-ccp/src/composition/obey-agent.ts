import type { CompanionAction } from '../elements/companion-action-event.js';
import { type DeviceChoice, systemDeviceId } from '../audio/device-choice.js';
import { mayRing } from '../audio/may-ring.js';
import { playTestSound } from '../audio/test-sound.js';
import type { Microphone } from '../microphone/microphone.js';
import type { CompanionSettings } from '../settings/companion-settings.js';
import type { SettingsStore } from '../settings/settings-store.js';
import type { AudioClaim } from '../windows/claim-audio.js';
import type { createDeviceMemory } from './device-memory.js';
import type { FactStore } from './fact-store.js';
import { applyDevices } from './follow-devices.js';
import { playTestTone } from './run-self-test.js';
import type { Softphone } from './run-softphone.js';

/** What the agent's wishes are carried out with. */
export interface AgentTools {
  readonly view: Window & typeof globalThis;
  readonly facts: FactStore;
  readonly store: SettingsStore;
  readonly devices: ReturnType<typeof createDeviceMemory>;
  readonly microphone: Microphone;
  readonly softphone: () => Softphone | undefined;
  readonly claim: () => AudioClaim | undefined;
  readonly restartSoftphone: () => void;
  readonly settleMicrophone: () => Promise<void>;
  readonly startSelfTest: () => void;
}

/** Carries out what the agent wants. */
export async function obeyAgent(action: CompanionAction, tools: AgentTools): Promise<void> {
  const { view, facts, store, microphone, softphone } = tools;
  switch (action.kind) {
    case 'sign-in':
      softphone()?.telephony.signIn();
      return;
    case 'try-again':
      softphone()?.telephony.reconnect();
      return;
    case 'restart':
      tools.restartSoftphone();
      return;
    case 'reload':
      view.location.reload();
      return;
    case 'take-audio':
      tools.claim()?.take();
      return;
    case 'use-link': {
      const { place, settings } = facts.get();
      // The sign-in address belongs to the instance that is left.
      if (place.kind === 'conflict') store.write({ ...settings, instanceUrl: place.linkUrl, ssoUrl: '' });
      openAgain(view, undefined);
      return;
    }
    case 'keep-own':
      openAgain(view, undefined);
      return;
    case 'own-window':
      view.open(view.location.href, '_blank', 'popup=yes,width=420,height=820');
      return;
    case 'toggle-meter':
      facts.change({ wantsMeter: !facts.get().isMeterOn });
      return;
    case 'allow-microphone':
      await tryMicrophone(tools);
      return;
    case 'look-at-microphone': {
      const seen = await microphone.look();
      // Where nobody forbids it any more, only an attempt tells.
      if (seen === 'allowed' || seen === 'unknown') await tryMicrophone(tools);
      else facts.change({ microphone: seen });
      return;
    }
    case 'allow-ring':
      facts.change({ ring: await mayRing(view) });
      return;
    case 'approve':
    case 'refuse':
      decideOrigin(action, tools);
      return;
    case 'dismiss':
      dismiss(action.notice, tools);
      return;
    case 'choose-device': {
      const others = Object.entries(facts.get().choice).filter(([use]) => use !== action.use);
      const chosen = action.label === undefined ? [] : [[action.use, action.label] as const];
      const choice: DeviceChoice = Object.fromEntries([...others, ...chosen]);
      tools.devices.write(choice);
      facts.change({ choice });
      const running = softphone();
      if (running === undefined) return;
      const system = action.label === undefined ? systemDeviceId(action.use, facts.get().devices) : undefined;
      // Connect's page stays with what it was told last.
      if (system !== undefined) running.audio.use(action.use, system);
      applyDevices(running.audio, facts);
      return;
    }
    case 'set-volume':
      facts.change({ volume: action.volume });
      return;
    case 'play-test-sound': {
      const { choice, volume } = facts.get();
      if (action.use === 'speaker') await playTestTone(view, facts);
      else
        await playTestSound(view, { use: action.use, label: choice[action.use], volume }).catch(
          () => undefined,
        );
      return;
    }
    case 'start-self-test':
      tools.startSelfTest();
      return;
    case 'allow-notifications':
      facts.change({ notifications: await view.Notification.requestPermission() });
      return;
    case 'heard': {
      const { test } = facts.get();
      facts.change({ test: { ...test, step: 'done', heard: action.answer } });
      return;
    }
    case 'save-settings':
      saveSettings(action.settings, tools);
  }
}

async function tryMicrophone({ facts, microphone, settleMicrophone }: AgentTools): Promise<void> {
  const { isMeterOn, choice } = facts.get();
  // It is open, and so it works.
  if (isMeterOn) return;
  facts.change({ microphone: await microphone.open(choice.microphone) });
  microphone.close();
  await settleMicrophone();
}

function saveSettings(settings: CompanionSettings, { view, facts, store }: AgentTools): void {
  const { administrated, place, settings: before } = facts.get();
  const isAdministrated = administrated.instanceUrl !== '';
  const next = isAdministrated ? { ...before, zendeskOrigins: settings.zendeskOrigins } : settings;
  store.write(next);
  facts.change({ settings: next, areSettingsLasting: store.isLasting });
  const isOther = next.instanceUrl !== before.instanceUrl || next.ssoUrl !== before.ssoUrl;
  // What is saved may be what it was before, and only the link wrong.
  const isStuck = place.kind === 'missing' || place.kind === 'wrong' || place.kind === 'conflict';
  if (!isAdministrated && (isOther || isStuck))
    openAgain(view, store.isLasting ? undefined : next.instanceUrl);
}

/**
 * Loads the page again without the instance that a link had told it. During a call the browser asks first.
 * @param instanceUrl to put in its place, where the browser keeps no settings
 */
function openAgain({ location }: Window, instanceUrl: string | undefined): void {
  const address = new URL(location.href);
  address.searchParams.delete('instance');
  if (instanceUrl !== undefined) address.searchParams.set('instance', instanceUrl);
  if (address.href === location.href) location.reload();
  else location.replace(address.href);
}

function decideOrigin(
  { kind, origin }: Extract<CompanionAction, { kind: 'approve' | 'refuse' }>,
  { facts, store }: AgentTools,
): void {
  const { requests, refused, settings } = facts.get();
  const others = requests.filter((request) => request !== origin);
  if (kind === 'refuse') {
    facts.change({ requests: others, refused: [...refused, origin] });
    return;
  }
  const next = { ...settings, zendeskOrigins: [...settings.zendeskOrigins, origin] };
  store.write(next);
  facts.change({
    requests: others,
    refused: refused.filter((each) => each !== origin),
    settings: next,
    areSettingsLasting: store.isLasting,
  });
}

function dismiss(
  notice: Extract<CompanionAction, { kind: 'dismiss' }>['notice'],
  { facts, softphone }: AgentTools,
): void {
  if (notice === 'slept') facts.change({ nap: undefined });
  if (notice === 'missed') facts.change({ missedSeen: facts.get().missed.map(({ contactId }) => contactId) });
  if (notice === 'sound-problem') softphone()?.audio.dismissProblem();
}
