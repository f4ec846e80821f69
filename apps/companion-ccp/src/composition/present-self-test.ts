import { judgeLiveness } from '../connection/judge-liveness.js';
import type { SelfTestView } from '../elements/companion-view.js';
import { judgeSelfTest } from '../self-test/judge-self-test.js';
import type { CompanionFacts } from './companion-facts.js';

/** The self-test, with results that follow what is known now. */
export function presentSelfTest(facts: CompanionFacts): SelfTestView {
  const { test, microphone, ring, telephony, sound, now, wokeAt, notifications, isKnownToZendesk } = facts;
  const results = judgeSelfTest({
    microphone,
    loudest: test.loudest,
    heard: test.heard,
    ring,
    telephony: telephony?.status,
    hasAgent: telephony?.agent !== undefined,
    isSilent: judgeLiveness({ now, heardAt: sound?.heardAt, wokeAt }) !== undefined,
    owner: sound?.owner ?? 'unknown',
    notifications,
    isKnownToZendesk,
  });
  return { step: test.step, results };
}
