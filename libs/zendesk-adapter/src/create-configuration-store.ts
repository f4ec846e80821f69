import {
  type Clock,
  type ConfigurationStore,
  type Mappings,
  type MappingsReading,
  PortError,
  systemClock,
} from '@patchcord/contact-ports';
import { formatStoredMappings } from '@patchcord/queue-mapping';
import { type Installation, readInstallation } from './read-installation.js';
import { toMappingsReading } from './to-mappings-reading.js';
import type { ZafClient } from './zaf-client.js';
import { createZendeskRequest, type ZendeskRequestEntry } from './zendesk-request.js';

export interface CreateConfigurationStoreOptions {
  readonly client: ZafClient;
  /** `metadata.installationId`. */
  readonly installationId: number;
  readonly clock?: Clock;
  /** Hears of every request, for the timeline. */
  readonly onRequest?: (entry: ZendeskRequestEntry) => void;
}

const setting = 'queueMappings';
const changedEvent = 'settingsChanged';

/**
 * The setting `queueMappings` of the app's installation as a {@link ConfigurationStore} (zendesk.md 2.13, 2.14). Saving
 * needs an admin: others are refused with `forbidden`. Mappings that are too long for a setting are `rejected`.
 */
export function createConfigurationStore(options: CreateConfigurationStoreOptions): ConfigurationStore {
  const { client, clock = systemClock, installationId, onRequest } = options;
  const request = createZendeskRequest({
    client,
    clock,
    onRequest: (entry) => onRequest?.(entry),
    onTime: () => undefined,
  });
  const path = `/api/v2/apps/installations/${installationId}`;

  const load = async (): Promise<Installation> =>
    readInstallation(await request({ purpose: 'read the settings of the app', method: 'GET', path }));

  /** A lost answer is looked for at once, so that nobody meets their own save as somebody else's. */
  async function store(text: string): Promise<void> {
    try {
      const answer = await request({
        purpose: 'save the settings of the app',
        method: 'PUT',
        path,
        body: { settings: { [setting]: text } },
      });
      if (readInstallation(answer).getSetting(setting) === text) return;
    } catch (error) {
      if (!PortError.isInstance(error) || !error.mayHaveBeenApplied) throw error;
      const stored = await load().catch(() => undefined);
      if (stored?.getSetting(setting) === text) return;
      throw error;
    }
    throw new PortError('rejected', `Zendesk did not keep the setting ${setting}: is it in the manifest?`);
  }

  /** Nobody waits for it: pages that do not hear of a change read it when they start. */
  function announce(appId: number, revision: number): void {
    const body = { app_id: appId, event: changedEvent, body: JSON.stringify({ v: revision }) };
    request({
      purpose: 'announce changed settings',
      method: 'POST',
      path: '/api/v2/apps/notify',
      body,
    }).catch(() => undefined);
  }

  return {
    read: async () => toMappingsReading((await load()).getSetting(setting)),
    save: async ({ queueBrands, brandQueues }: Mappings, basedOn) => {
      const installation = await load();
      const current = toMappingsReading(installation.getSetting(setting));
      const found = current.kind === 'read' ? current.stored.revision : current.kind;
      if (found !== basedOn) return { kind: 'conflict', current };
      const stored = { queueBrands, brandQueues, revision: nextRevision(current) };
      const formatted = formatStoredMappings(stored);
      if (formatted.kind === 'too long') {
        const { bytes, longest } = formatted;
        throw new PortError('rejected', `The mappings have ${bytes} bytes; Zendesk keeps ${longest}.`);
      }
      await store(formatted.text);
      announce(installation.appId, stored.revision);
      return { kind: 'saved', stored };
    },
    onHint: (listener) => {
      const hear = (): void => {
        listener();
      };
      client.on(`api_notification.${changedEvent}`, hear);
      return () => {
        client.off(`api_notification.${changedEvent}`, hear);
      };
    },
  };
}

/** After damaged text the count goes on where it stopped, if that can be made out: no revision comes twice. */
function nextRevision(current: MappingsReading): number {
  if (current.kind === 'read') return current.stored.revision + 1;
  return Number(/"v"\s*:\s*(\d{1,15})\b/.exec(current.text)?.[1] ?? 0) + 1;
}
