import { type Clock, systemClock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { readObject } from './read-json.js';
import type { ZafClient } from './zaf-client.js';

/** The event with which the background page passes a click on to the softphone. */
export const forwardedDialout = 'patchcord.dialout';

/** The client of the background page, or as much of it as is needed. */
export interface ForwardingClient {
  on(event: string, handler: (data: unknown) => unknown): void;
  off(event: string, handler: (data: unknown) => unknown): unknown;
  get(path: string): ReturnType<ZafClient['get']>;
  instance(guid: string): { trigger(event: string, data?: unknown): void };
}

/**
 * In the background page: passes clicks on phone numbers on to the softphone, where Zendesk tells only the background
 * (U8). `client` must be registered. A click that cannot be passed on is not lost where Zendesk tells the softphone
 * itself. Returns its own clean-up.
 */
export function forwardDialouts({
  client,
  clock = systemClock,
}: {
  readonly client: ForwardingClient;
  readonly clock?: Clock;
}): () => void {
  const forward = (data: unknown): void => {
    callZaf(() => client.get('instances'), clock)
      .then(({ instances }) => {
        for (const [guid, instance] of Object.entries(readObject(instances))) {
          if (readObject(instance)['location'] !== 'top_bar') continue;
          client.instance(guid).trigger(forwardedDialout, data);
        }
      })
      .catch(() => undefined);
  };
  client.on('voice.dialout', forward);
  return () => {
    client.off('voice.dialout', forward);
  };
}
