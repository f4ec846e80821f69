import { msg } from '@lit/localize';
import type { CheckName, CheckOutcome, CheckResult } from '../self-test/judge-self-test.js';

/** A line of the self-test, in the agent's language. */
export interface CheckWords {
  readonly name: string;
  readonly outcome: string;
  /** What to do; empty when there is nothing. */
  readonly remedy: string;
}

export function describeCheck({ name, outcome }: CheckResult): CheckWords {
  return {
    name: checkName(name),
    outcome: outcomeName(outcome),
    remedy: outcome === 'failed' || outcome === 'advice' ? remedy(name) : '',
  };
}

function outcomeName(outcome: CheckOutcome): string {
  switch (outcome) {
    case 'passed':
      return msg('OK');
    case 'failed':
      return msg('Problem');
    case 'advice':
      return msg('Optional');
    case 'unknown':
      return msg('Not known');
  }
}

function checkName(name: CheckName): string {
  switch (name) {
    case 'microphone':
      return msg('Microphone allowed');
    case 'voice':
      return msg('Your voice arrives');
    case 'speaker':
      return msg('You hear calls');
    case 'ring':
      return msg('This window may ring');
    case 'signIn':
      return msg('Signed in to Amazon Connect');
    case 'connection':
      return msg('Connection to Amazon Connect');
    case 'audioOwner':
      return msg('Audio is in this window');
    case 'notifications':
      return msg('Notifications of calls');
    case 'zendesk':
      return msg('Zendesk knows this window');
  }
}

function remedy(name: CheckName): string {
  switch (name) {
    case 'microphone':
      return msg('The message above says how.');
    case 'voice':
      return msg('Check the mute switch of the headset, and the chosen microphone.');
    case 'speaker':
      return msg('Choose another speaker, and turn up the volume of the system.');
    case 'ring':
      return msg('Click once in this window.');
    case 'signIn':
      return msg('Sign in to Amazon Connect.');
    case 'connection':
      return msg('Check the network and VPN.');
    case 'audioOwner':
      return msg('Close other Amazon Connect pages of this browser.');
    case 'notifications':
      return msg('Without them a call rings, but nothing shows it over other windows.');
    case 'zendesk':
      return msg('Open this window from the Zendesk app, or allow the app under Settings.');
  }
}
