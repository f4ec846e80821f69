import { systemClock } from '@patchcord/contact-ports';
import { canChooseOutput } from '../audio/test-sound.js';
import { mayRing } from '../audio/may-ring.js';
import { isCallHeardHere } from '../call/call-state.js';
import { createWakeLock } from '../call/keep-awake.js';
import { watchSleep } from '../connection/watch-sleep.js';
import type { Companion } from '../elements/companion.js';
import { listenToMessages } from '../messages/listen-to-messages.js';
import { talkToWindows } from '../messages/talk-to-windows.js';
import { browserName } from '../microphone/browser-name.js';
import { lookAgain } from '../microphone/diagnose-microphone.js';
import { createMicrophone } from '../microphone/microphone.js';
import { chooseInstance } from '../settings/choose-instance.js';
import { createSettingsStore } from '../settings/settings-store.js';
import { createClosingGuard } from '../windows/guard-closing.js';
import { announceCalls } from './announce-calls.js';
import { initialFacts, type Place } from './companion-facts.js';
import { createDeviceMemory } from './device-memory.js';
import { createFactStore } from './fact-store.js';
import { followMicrophone } from './follow-microphone.js';
import { holdNotices } from './hold-notices.js';
import { holdSoftphone } from './hold-softphone.js';
import { createRingNotifier } from './notify-ringing.js';
import { obeyAgent } from './obey-agent.js';
import { callOf, presentCompanion } from './present-companion.js';
import { presentCall, presentPresence } from './present-presence.js';
import { presentTab } from './present-tab.js';
import { readConfiguration } from './read-configuration.js';
import { runSelfTest } from './run-self-test.js';
import { showTab } from './show-tab.js';

const tickEvery = 5_000;

/** The composition root: binds Connect, the browser and the other windows to the page. */
export async function startCompanion(page: Companion, view: Window & typeof globalThis): Promise<void> {
  const { document, location, navigator } = view;
  const clock = systemClock;
  const openStorage = (): Storage => view.localStorage;
  const store = createSettingsStore(openStorage, location.origin);
  const devices = createDeviceMemory(openStorage);
  const facts = createFactStore({
    ...initialFacts,
    now: clock.now(),
    settings: store.read(),
    areSettingsLasting: store.isLasting,
    choice: devices.read(),
    canChooseOutput: canChooseOutput(view),
    notifications: 'Notification' in view ? view.Notification.permission : undefined,
    place: view.top === view ? { kind: 'starting' } : { kind: 'framed' },
  });

  const look = async (): Promise<void> => {
    const seen = await microphone.look();
    facts.change({ microphone: lookAgain(facts.get().microphone, seen) });
  };
  const microphone = createMicrophone(view, () => void meter.ended().then(softphone.renewMicrophone));
  const meter = followMicrophone(microphone, facts);
  const softphone = holdSoftphone({ page, view, clock, facts });
  const talk = talkToWindows({
    windowId: crypto.randomUUID(),
    pageOrigin: location.origin,
    opener: view.opener as Window | null,
    clock,
    approved: () => [...facts.get().administrated.zendeskOrigins, ...facts.get().settings.zendeskOrigins],
    presence: () => presentPresence(facts.get()),
    onRequest: (origin) => {
      const { requests, refused } = facts.get();
      const isNew = !requests.includes(origin) && !refused.includes(origin) && requests.length < 3;
      if (isNew) facts.change({ requests: [...requests, origin] });
    },
    onAsked: () => {
      facts.change({ isKnownToZendesk: true });
    },
  });

  const pageFacts = { origin: location.origin, browser: browserName(navigator.userAgent) };
  const guardClosing = createClosingGuard(view);
  const wakeLock = createWakeLock('wakeLock' in navigator ? navigator.wakeLock : undefined, document);
  const notifyRinging = createRingNotifier(view);
  const show = (): void => {
    const shown = holdNotices(presentCompanion(facts.get(), pageFacts), page.view?.notices);
    page.view = { ...shown, announcements: announceCalls(shown) };
    showTab(document, presentTab(shown));
    notifyRinging(shown);
    const isHeard = isCallHeardHere(shown.state.call);
    guardClosing(isHeard);
    wakeLock.want(isHeard);
    softphone.tellCall(isHeard);
    talk.changed();
    void meter.settle();
  };
  facts.subscribe(show);
  page.readLevel = microphone.readLevel;
  show();

  page.addEventListener('patchcord-companion-action', ({ action }) => {
    const tools = { view, facts, store, devices, microphone, settleMicrophone: meter.settle, clock };
    void obeyAgent(action, {
      ...tools,
      softphone: softphone.running,
      claim: softphone.claim,
      restartSoftphone: softphone.restart,
      startSelfTest: () => void runSelfTest(tools),
    });
  });
  listenToMessages(view, talk.hear);
  view.addEventListener('pagehide', () => {
    talk.leave(presentCall(callOf(facts.get())));
  });
  view.addEventListener('pageshow', ({ persisted }) => {
    // A page from the back-forward cache has lost its connection to Connect.
    if (persisted) location.reload();
  });
  if (view.top !== view) return;

  const listenToRing = async (): Promise<void> => {
    if (facts.get().ring !== 'allowed') facts.change({ ring: await mayRing(view) });
  };
  const tick = (): void => {
    facts.change({ now: clock.now() });
    if (facts.get().ring === 'blocked') void listenToRing();
    clock.schedule(tick, tickEvery);
  };
  clock.schedule(tick, tickEvery);
  // A click inside Connect's page counts, and all that is seen of it here is that the focus goes there.
  for (const event of ['pointerup', 'keyup', 'blur'] as const)
    view.addEventListener(event, () => void listenToRing());
  view.addEventListener('focus', () => void look());
  watchSleep({
    clock,
    page: document,
    onWake: (nap) => {
      facts.change({ nap, wokeAt: nap.to, now: clock.now() });
      softphone.running()?.telephony.reconnect();
    },
  });
  await watchMicrophonePermission(navigator, look);
  (navigator.mediaDevices as MediaDevices | undefined)?.addEventListener('devicechange', () => {
    void look();
    softphone.refreshDevices();
  });
  void look();
  void listenToRing();

  facts.change({ administrated: await readConfiguration(view.fetch.bind(view), location.origin) });
  const choice = chooseInstance({
    administrator: facts.get().administrated.instanceUrl,
    link: new URLSearchParams(location.search).get('instance') ?? '',
    own: facts.get().settings.instanceUrl,
  });
  if (choice.kind === 'chosen') softphone.hold(choice.instance);
  else facts.change({ place: toPlace(choice) });

  // A link is remembered once it has proven right.
  facts.subscribe(({ telephony, settings, instance, administrated }) => {
    if (telephony?.status !== 'ready' || instance === undefined || administrated.instanceUrl !== '') return;
    if (settings.instanceUrl === instance.instanceUrl) return;
    const next = { ...settings, instanceUrl: instance.instanceUrl };
    store.write(next);
    facts.change({ settings: next, areSettingsLasting: store.isLasting });
  });
}

function toPlace(choice: Exclude<ReturnType<typeof chooseInstance>, { kind: 'chosen' }>): Place {
  if (choice.kind !== 'conflict') return choice;
  return { kind: 'conflict', ownUrl: choice.own.instanceUrl, linkUrl: choice.link.instanceUrl };
}

async function watchMicrophonePermission(navigator: Navigator, look: () => Promise<void>): Promise<void> {
  try {
    const permission = await navigator.permissions.query({ name: 'microphone' });
    permission.addEventListener('change', () => void look());
  } catch {
    // Not every browser tells; coming back to the window looks again.
  }
}
