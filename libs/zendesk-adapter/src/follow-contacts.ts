import { type Clock, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import type { TellingClient } from './list-instances.js';
import { parseSharedContacts } from './parse-shared-contacts.js';
import { readObject } from './read-json.js';
import {
  contactRequested,
  contactsAsked,
  contactsShared,
  type ContactRequest,
  type SharedContact,
} from './shared-contact.js';
import { tellInstances } from './tell-instances.js';

/** What a sidebar knows of the softphone's live contacts. */
export type FollowedContacts =
  /** Asked, and not answered yet. */
  | { readonly kind: 'awaited' }
  /** The softphone does not answer: it was not loaded, or has no Connect. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'known'; readonly contacts: readonly SharedContact[] };

/** The sidebar's side of what the softphone shares. */
export interface ContactFollowing {
  getContacts(): FollowedContacts;
  /** Calls `listener` after each change, never during the call to `subscribe`. Returns its own clean-up. */
  subscribe(listener: () => void): () => void;
  /** Passes on what the agent asks for. What comes of it is seen in the contacts. */
  request(request: ContactRequest): void;
}

export interface FollowContactsOptions {
  /** The registered client of a sidebar. */
  readonly client: TellingClient;
  /** As it came with the registration. */
  readonly context: { readonly instanceGuid: string };
  readonly clock?: Clock;
}

const patience: Milliseconds = 3_000;

/**
 * In a sidebar: the softphone's live contacts, asked for at once and each time the agent comes back to this tab.
 * Lives as long as the page.
 */
export function followContacts(options: FollowContactsOptions): ContactFollowing {
  const { client, clock = systemClock, context } = options;
  const listeners = new Set<() => void>();
  let followed: FollowedContacts = { kind: 'awaited' };
  let stopWaiting: () => void = () => undefined;

  const become = (next: FollowedContacts): void => {
    if (JSON.stringify(next) === JSON.stringify(followed)) return;
    followed = next;
    for (const listener of [...listeners]) listener();
  };
  const tell = (event: string, data: unknown): void => {
    void tellInstances({ client, clock, locations: ['top_bar'], event, data: () => data });
  };
  const ask = (): void => {
    stopWaiting();
    stopWaiting = clock.schedule(() => {
      become({ kind: 'silent' });
    }, patience);
    tell(contactsAsked, { guid: context.instanceGuid });
  };

  client.on(contactsShared, (data) => {
    stopWaiting();
    become({ kind: 'known', contacts: parseSharedContacts(data) });
  });
  client.on('app.activated', ask);
  client.on('instance.registered', (data) => {
    if (readObject(data)['location'] === 'top_bar') ask();
  });
  ask();

  return {
    getContacts: () => followed,
    subscribe: (listener) => {
      const own = (): void => {
        listener();
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    request: (request) => {
      tell(contactRequested, request);
    },
  };
}
