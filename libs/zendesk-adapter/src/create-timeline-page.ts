import { systemClock, type Clock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { readObject, readText } from './read-json.js';
import type { ZafClient } from './zaf-client.js';

/** The app's page in the nav bar, as other pages of the app reach it. */
export interface TimelinePage {
  /**
   * Opens the page in this browser tab, at a contact's story, or at the list of contacts. Rejects with a `PortError`
   * when Zendesk refuses.
   */
  open(contactId?: string): Promise<void>;
}

const contacts = 'contacts';

/** The app's page in the nav bar of the Zendesk that `client` belongs to; `client` must be registered. */
export function createTimelinePage({
  client,
  clock = systemClock,
}: {
  readonly client: Pick<ZafClient, 'invoke' | 'metadata'>;
  readonly clock?: Clock;
}): TimelinePage {
  return {
    open: async (contactId) => {
      const path = contactId === undefined ? contacts : `${contacts}/${encodeURIComponent(contactId)}`;
      await callZaf(async () => {
        const { name } = await client.metadata();
        return client.invoke('routeTo', 'nav_bar', toDashed(name), path);
      }, clock);
    },
  };
}

/** What a route asks the page to show. */
export interface TimelineRoute {
  /** The story of this contact; the list when undefined. */
  readonly contactId: string | undefined;
}

/**
 * In the page itself: hears each route that names contacts. Call it at once after registration, since Zendesk tells
 * the first route right then. U7: the payload is not documented; a text, `{path}` and `{route}` are understood, and
 * what is not is ignored. Returns its own clean-up.
 */
export function watchTimelineRoute({
  client,
  onRoute,
}: {
  readonly client: Pick<ZafClient, 'on' | 'off'>;
  readonly onRoute: (route: TimelineRoute) => void;
}): () => void {
  const hear = (data: unknown): void => {
    const route = parseTimelineRoute(data);
    if (route !== undefined) onRoute(route);
  };
  client.on('app.route.changed', hear);
  return () => {
    client.off('app.route.changed', hear);
  };
}

function parseTimelineRoute(data: unknown): TimelineRoute | undefined {
  const { path, route } = readObject(data);
  const text = readText(data) ?? readText(path) ?? readText(route);
  const [page, id] =
    text
      ?.replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean) ?? [];
  if (page !== contacts) return undefined;
  return { contactId: id === undefined ? undefined : decode(id) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An installation's name as it stands in Zendesk's addresses. */
function toDashed(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
