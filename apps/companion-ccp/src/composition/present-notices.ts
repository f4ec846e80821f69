import { deviceUses, devicesFor } from '../audio/device-choice.js';
import { isCallHeardHere, toCallState } from '../call/call-state.js';
import { judgeLiveness } from '../connection/judge-liveness.js';
import type { CompanionNotice } from '../elements/companion-notice.js';
import type { CompanionFacts } from './companion-facts.js';

/** What the agent should know or do, the most pressing first. */
export function presentNotices(facts: CompanionFacts): readonly CompanionNotice[] {
  const requests = facts.requests.map((origin) => ({ kind: 'approval', origin }) as const);
  if (facts.place.kind !== 'connected') return requests;
  return [...presentSoundNotices(facts), ...presentPastNotices(facts), ...requests];
}

/** Whether the live call lost its sound with the page that carried it. */
export function isSoundLost({ telephony, soundless }: CompanionFacts): boolean {
  const { phase, contactId } = toCallState(telephony?.contacts ?? []);
  return phase === 'talking' && contactId !== undefined && soundless.includes(contactId);
}

function presentSoundNotices(facts: CompanionFacts): readonly CompanionNotice[] {
  const { microphone, ring, sound, telephony, now, wokeAt } = facts;
  const isReady = telephony?.status === 'ready';
  const notices: CompanionNotice[] = [];
  if (sound?.problem) notices.push({ kind: 'sound-problem', type: sound.problem.type });
  if (isSoundLost(facts)) notices.push({ kind: 'sound-lost' });
  if (microphone !== 'allowed' && microphone !== 'unknown')
    notices.push({ kind: 'microphone', state: microphone });
  if (ring === 'blocked') notices.push({ kind: 'ring-blocked' });
  if (isReady && sound?.owner === 'elsewhere') notices.push({ kind: 'audio-elsewhere' });
  const silence = isReady ? judgeLiveness({ now, heardAt: sound?.heardAt, wokeAt }) : undefined;
  if (silence !== undefined)
    notices.push({
      kind: 'silent',
      silence,
      // Loading Connect's page again would cut the sound of a call.
      mayRestart: !isCallHeardHere(toCallState(telephony?.contacts ?? [])),
    });
  return [...notices, ...presentMissingDevices(facts)];
}

function presentMissingDevices({ choice, devices }: CompanionFacts): readonly CompanionNotice[] {
  return deviceUses.flatMap((use) => {
    const label = choice[use];
    const known = devicesFor(use, devices);
    // Without permission devices have no names: that says nothing about what is plugged in.
    if (label === undefined || known.length === 0 || known.some((device) => device.label === label))
      return [];
    return [{ kind: 'device-missing', use, label } as const];
  });
}

function presentPastNotices({ missed, missedSeen, nap }: CompanionFacts): readonly CompanionNotice[] {
  const offers = missed.filter(({ contactId }) => !missedSeen.includes(contactId));
  return [
    ...(offers.length === 0 ? [] : [{ kind: 'missed', offers } as const]),
    ...(nap === undefined ? [] : [{ kind: 'slept', nap } as const]),
  ];
}
