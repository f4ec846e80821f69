import { type Clock, systemClock } from '@patchcord/contact-ports';
import { sidebarLocations, type TellingClient } from './list-instances.js';
import { parseContactRequest } from './parse-contact-request.js';
import { readObject, readText } from './read-json.js';
import {
  contactRequested,
  contactsAsked,
  contactsShared,
  type ContactRequest,
  type SharedContact,
} from './shared-contact.js';
import { tellInstances } from './tell-instances.js';

/** The softphone's side of what it shares with the sidebars of its browser tab. */
export interface ContactSharing {
  /** Tells every sidebar the live contacts, if anything changed; also that there are none. */
  publish(contacts: readonly SharedContact[]): void;
  /** Calls `listener` with each request of the agent in a sidebar. Returns its own clean-up. */
  onRequest(listener: (request: ContactRequest) => void): () => void;
}

export interface ShareContactsOptions {
  /** The registered client of the softphone. */
  readonly client: TellingClient;
  readonly clock?: Clock;
}

/**
 * In the softphone: shares its live contacts with the sidebars of the same browser tab. Until the first `publish`
 * sidebars that ask get no answer, and take the softphone as one that is not there. Lives as long as the page.
 */
export function shareContacts({ client, clock = systemClock }: ShareContactsOptions): ContactSharing {
  const listeners = new Set<(request: ContactRequest) => void>();
  let current: readonly SharedContact[] | undefined;

  client.on(contactsAsked, (data) => {
    const guid = readText(readObject(data)['guid']);
    if (guid !== undefined && current !== undefined) {
      client.instance(guid).trigger(contactsShared, { contacts: current });
    }
  });
  client.on(contactRequested, (data) => {
    const request = parseContactRequest(data);
    if (request === undefined) return;
    for (const listener of [...listeners]) listener(request);
  });

  return {
    publish: (contacts) => {
      if (JSON.stringify(contacts) === JSON.stringify(current)) return;
      current = contacts;
      void tellInstances({
        client,
        clock,
        locations: sidebarLocations,
        event: contactsShared,
        data: () => ({ contacts: current }),
      });
    },
    onRequest: (listener) => {
      const own = (request: ContactRequest): void => {
        listener(request);
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
