import {
  defaultConnectWorld,
  startConnectSimulator,
  type ConnectSimulator,
} from '@patchcord/connect-simulator';
import { startZendeskSimulator, type ZendeskSimulator } from '@patchcord/zendesk-simulator';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createAudioPlaces } from './audio-places.js';
import { chatEndpointScript } from './chat-endpoint-script.js';
import { startCompanionSite } from './companion-site.js';
import { toLoopbackOrigin } from './loopback-origin.js';
import { startRecordingService } from './recording-service/start-recording-service.js';
import { listSandboxAgents } from './sandbox-agents.js';
import { startControlRoom, type AgentDesk } from './start-control-room.js';

export interface SandboxOptions {
  /** The first of six ports in a row; 0, the default, takes any that are free. */
  readonly port?: number;
  /** Workspace, app, Connect and companion on four different sites, as in production. */
  readonly crossSite?: boolean;
  /** Whether there is a service by which agents pause recordings, and the app is told of it; there is, unless given. */
  readonly recordingControl?: boolean;
  /** Settings of the app's installation that differ from the sandbox's own. */
  readonly appSettings?: Readonly<Record<string, unknown>>;
  readonly connect?: Parameters<typeof startConnectSimulator>[0];
  readonly zendesk?: Omit<
    NonNullable<Parameters<typeof startZendeskSimulator>[0]>,
    'app' | 'port' | 'appPort'
  >;
}

/** Where the sandbox's parts are. */
export interface SandboxAddresses {
  /** The agent's Zendesk. */
  readonly workspace: string;
  /** The control room, with the workspace beside it. */
  readonly controlRoom: string;
  /** Origin of Zendesk's REST API and of its simulator's control API. */
  readonly zendesk: string;
  /** The Amazon Connect instance, and origin of its simulator's control API. */
  readonly connect: string;
  /** Origin of the app's own files. */
  readonly app: string;
  /** The service by which agents pause recordings; undefined without one. */
  readonly recordingControl: string | undefined;
  /** The page that holds the audio, in a window of its own. */
  readonly companion: string;
}

export interface Sandbox {
  readonly addresses: SandboxAddresses;
  readonly connect: ConnectSimulator;
  readonly zendesk: ZendeskSimulator;
  /** Who can work here, the default agent first; each desk needs a browser profile of its own. */
  readonly agents: readonly AgentDesk[];
  close(): Promise<void>;
}

const appDirectory = fileURLToPath(new URL('../../zendesk-app/dist/', import.meta.url));

/**
 * Starts an Amazon Connect instance, a Zendesk account with the built app installed, and the control room, all on
 * this machine's loopback addresses. Rejects with an Error of code EADDRINUSE when a port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, crossSite = false, recordingControl = true } = options;
  const portAt = (offset: number): number => (port === 0 ? 0 : port + offset);
  const started: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((part) => part.close()));
  };
  try {
    const connect = await startConnectSimulator({
      port: portAt(3),
      host: crossSite ? 'connect.localhost' : 'localhost',
      signedIn: true,
      ...options.connect,
    });
    started.push(connect);
    const secret = randomBytes(32).toString('base64url');
    const recordingService = recordingControl
      ? await startRecordingService({
          port: portAt(4),
          secret,
          connect: {
            origin: toLoopbackOrigin(connect.origin),
            instanceId: (options.connect?.world?.instance ?? defaultConnectWorld.instance).instanceId,
            readBack: async (contactId) => (await connect.driver.recording(contactId)).state,
          },
        })
      : undefined;
    if (recordingService !== undefined) started.push(recordingService);
    const zendeskOrigins: string[] = [];
    const companion = await startCompanionSite({
      port: portAt(5),
      host: crossSite ? 'companion.localhost' : 'localhost',
      configuration: () => ({ instanceUrl: connect.origin, zendeskOrigins }),
    });
    started.push(companion);
    const zendesk = await startZendeskSimulator({
      port: portAt(1),
      appPort: portAt(2),
      appHost: crossSite ? '127.0.0.1' : 'localhost',
      ...options.zendesk,
      app: {
        directory: appDirectory,
        pageScript: chatEndpointScript(connect.origin),
        settings: {
          connectInstanceUrl: connect.origin,
          defaultCountry: 'US',
          timeZone: 'UTC',
          agentsChooseAudio: true,
          companionUrl: companion.url,
          ...(recordingService === undefined
            ? {}
            : { recordingControlUrl: recordingService.url, recordingControlSecret: secret }),
          ...options.appSettings,
        },
        domainWhitelist: recordingService === undefined ? [] : [new URL(recordingService.url).host],
      },
    });
    started.push(zendesk);
    zendeskOrigins.push(zendesk.appOrigin);
    const parts = {
      workspace: zendesk.workspaceUrl,
      zendesk: zendesk.origin,
      connect: connect.origin,
      app: zendesk.appOrigin,
      companion: companion.url,
    };
    const controlRoom = await startControlRoom({
      port: portAt(0),
      parts,
      agents: await listSandboxAgents(connect, zendesk),
      audio: createAudioPlaces(zendesk.driver, companion.url),
    });
    started.push(controlRoom);
    return {
      addresses: { ...parts, controlRoom: controlRoom.url, recordingControl: recordingService?.url },
      connect,
      zendesk,
      agents: controlRoom.agents,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
