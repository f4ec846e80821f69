import {
  type CompanionCall,
  companionCalls,
  type CompanionPresence,
  companionProtocolVersion,
  readCompanionMessage,
} from '@patchcord/companion-protocol';
import { readNumber, readObject } from '../ownership/read-data.js';
import type { CompanionLink } from './companion-link.js';

/** What another tab says it knows of the companion; undefined when it cannot be read. */
export function parseCompanionLink(value: unknown): CompanionLink | undefined {
  const members = readObject(value);
  const { kind } = members;
  const since = readNumber(members['since']);
  const at = readNumber(members['at']);
  const presence = readPresence(members['presence']);
  const version = readNumber(members['version']);
  switch (kind) {
    case 'unseen':
    case 'opening':
      return since === undefined ? undefined : { kind, since };
    case 'blocked':
    case 'approvalNeeded':
      return { kind };
    case 'seen':
      return presence === undefined || at === undefined ? undefined : { kind, presence, at };
    case 'silent':
      return since === undefined ? undefined : { kind, presence, since };
    case 'gone':
      return at === undefined ? undefined : { kind, call: readCall(members['call']), at };
    case 'otherVersion':
      return version === undefined ? undefined : { kind, version };
    default:
      return undefined;
  }
}

function readPresence(value: unknown): CompanionPresence | undefined {
  const message = { ...readObject(value), patchcord: 'companion', version: companionProtocolVersion };
  const read = readCompanionMessage(message);
  return read?.kind === 'presence' ? read : undefined;
}

function readCall(value: unknown): CompanionCall {
  return companionCalls.find((call) => call === value) ?? 'none';
}
