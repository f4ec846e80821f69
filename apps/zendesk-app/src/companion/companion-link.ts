import type {
  CompanionCall,
  CompanionMessage,
  CompanionPresence,
  OtherVersion,
} from '@patchcord/companion-protocol';
import type { Instant } from '@patchcord/contact-ports';

/**
 * What is known of the companion window. All times are by the local clock.
 * - `unseen`: nothing was heard of it since the page was loaded.
 * - `opening`: a click opened it, and it has not answered yet.
 * - `blocked`: the browser refused to open it.
 * - `seen`: this is what it said last.
 * - `silent`: it does not answer any more, or never did after a click; its window is still there.
 * - `gone`: it was closed, or is being loaded again; `call` is the call it had.
 * - `approvalNeeded`: the agent has to allow there that this app is told about it.
 * - `otherVersion`: it speaks another version of the protocol.
 */
export type CompanionLink =
  | { readonly kind: 'unseen'; readonly since: Instant }
  | { readonly kind: 'opening'; readonly since: Instant }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'seen'; readonly presence: CompanionPresence; readonly at: Instant }
  | { readonly kind: 'silent'; readonly presence: CompanionPresence | undefined; readonly since: Instant }
  | { readonly kind: 'gone'; readonly call: CompanionCall; readonly at: Instant }
  | { readonly kind: 'approvalNeeded' }
  | { readonly kind: 'otherVersion'; readonly version: number };

/** What happened to it. */
export type CompanionFact =
  /** By a click. */
  | { readonly type: 'opened'; readonly mayLoadAgain: boolean; readonly at: Instant }
  | { readonly type: 'refused' }
  /** From the window that is believed to be it. */
  | {
      readonly type: 'heard';
      readonly message: CompanionMessage | OtherVersion;
      readonly at: Instant;
    }
  /** It was asked more than once. */
  | { readonly type: 'unanswered'; readonly at: Instant }
  | { readonly type: 'closed'; readonly at: Instant }
  /** Another tab hears it, or did until now: what this one knew is out of date. */
  | { readonly type: 'heardElsewhere'; readonly at: Instant }
  /** The agent has no call any more. */
  | { readonly type: 'callOver' };

/** What is known after a fact. */
export function followCompanionFact(link: CompanionLink, fact: CompanionFact): CompanionLink {
  switch (fact.type) {
    case 'opened':
      // A click may also bring a window to the front that has answered all along, or did once.
      if (!fact.mayLoadAgain && link.kind === 'silent' && link.presence !== undefined) return link;
      return hasAnswered(link) ? link : { kind: 'opening', since: fact.at };
    case 'refused':
      return hasAnswered(link) ? link : { kind: 'blocked' };
    case 'heard':
      return hear(link, fact.message, fact.at);
    case 'unanswered':
      if (link.kind === 'silent' || link.kind === 'gone') return link;
      return { kind: 'silent', presence: presenceIn(link), since: fact.at };
    case 'closed':
      // Of a window that never answered, nothing was known.
      if (link.kind === 'gone' || link.kind === 'unseen') return link;
      return { kind: 'gone', call: presenceIn(link)?.call ?? 'none', at: fact.at };
    case 'heardElsewhere':
      return ['unseen', 'blocked', 'gone'].includes(link.kind) ? { kind: 'unseen', since: fact.at } : link;
    case 'callOver':
      return link.kind === 'gone' ? { ...link, call: 'none' } : link;
  }
}

function hear(link: CompanionLink, message: CompanionMessage | OtherVersion, at: Instant): CompanionLink {
  switch (message.kind) {
    case 'presence':
      return { kind: 'seen', presence: message, at };
    case 'gone':
      // Another loading of the window may be there already.
      return presenceIn(link)?.windowId === message.windowId
        ? { kind: 'gone', call: message.call, at }
        : link;
    case 'approval-needed':
      return { kind: 'approvalNeeded' };
    case 'other-version':
      return { kind: 'otherVersion', version: message.version };
  }
}

/**
 * Whether another window that answers is believed instead of the one that is. A companion that found another one
 * connected says so, and displaces nothing.
 */
export function isDisplacedBy(link: CompanionLink, message: CompanionMessage | OtherVersion): boolean {
  if (link.kind !== 'seen') return true;
  if (message.kind !== 'presence' || link.presence.connection === 'ready') return false;
  if (message.connection === 'ready') return true;
  return link.presence.connection === 'otherWindow' && message.connection !== 'otherWindow';
}

/** What it said last. */
export function presenceIn(link: CompanionLink): CompanionPresence | undefined {
  return link.kind === 'seen' || link.kind === 'silent' ? link.presence : undefined;
}

/** Whether it is there. */
export function hasAnswered({ kind }: CompanionLink): boolean {
  return kind === 'seen' || kind === 'approvalNeeded' || kind === 'otherVersion';
}
