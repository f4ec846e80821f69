import { PortError } from '@patchcord/contact-ports';
import { readId, readList, readObject } from './read-json.js';

/** The app's installation in this account. */
export interface Installation {
  readonly appId: number;
  /** A setting as it is stored now; undefined or null when it never was. */
  getSetting(name: string): unknown;
}

/**
 * The answer to a request for an installation, which stands in no envelope. Values in `settings` win over those in
 * `settings_objects` (zendesk.md 2.13). Throws a {@link PortError} when it is none: then nothing is known, which is
 * not the same as nothing being set.
 */
export function readInstallation(answer: unknown): Installation {
  const { app_id: anyAppId, settings, settings_objects: objects } = readObject(answer);
  const appId = readId(anyAppId);
  if (appId === undefined || typeof settings !== 'object' || settings === null) {
    throw new PortError('unavailable', 'Zendesk answered without the installation.', { cause: answer });
  }
  return {
    appId,
    getSetting: (name) =>
      readObject(settings)[name] ??
      readList(objects)
        .map(readObject)
        .find((entry) => entry['name'] === name)?.['value'],
  };
}
