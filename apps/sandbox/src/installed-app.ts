import type { startZendeskSimulator } from '@patchcord/zendesk-simulator';
import { fileURLToPath } from 'node:url';
import { chatEndpointScript } from './chat-endpoint-script.js';

type InstalledApp = NonNullable<NonNullable<Parameters<typeof startZendeskSimulator>[0]>['app']>;

/** What an administrator of the sandbox's Zendesk knows when they install the app. */
export interface AppSurroundings {
  /** Origin of the Amazon Connect instance. */
  readonly connectOrigin: string;
  readonly companionUrl: string;
  /** The function by which agents pause recordings, and its secret; undefined: the app is not told of it. */
  readonly recordingControl: { readonly url: string; readonly secret: string } | undefined;
  /** Settings that differ from the sandbox's own. */
  readonly settings: Readonly<Record<string, unknown>> | undefined;
}

const directory = fileURLToPath(new URL('../../zendesk-app/dist/', import.meta.url));

/** @returns the built app, installed for these surroundings */
export function installedApp(surroundings: AppSurroundings): InstalledApp {
  const { connectOrigin, companionUrl, recordingControl, settings } = surroundings;
  return {
    directory,
    pageScript: chatEndpointScript(connectOrigin),
    settings: {
      connectInstanceUrl: connectOrigin,
      defaultCountry: 'US',
      timeZone: 'UTC',
      agentsChooseAudio: true,
      companionUrl,
      ...(recordingControl === undefined
        ? {}
        : { recordingControlUrl: recordingControl.url, recordingControlSecret: recordingControl.secret }),
      ...settings,
    },
    domainWhitelist: recordingControl === undefined ? [] : [new URL(recordingControl.url).host],
  };
}
