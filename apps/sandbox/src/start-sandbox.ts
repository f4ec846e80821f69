import { startAwsSimulator, type AwsSimulator } from '@patchcord/aws-simulator';
import {
  defaultConnectWorld,
  startConnectSimulator,
  type ConnectSimulator,
} from '@patchcord/connect-simulator';
import { startZendeskSimulator, type ZendeskSimulator } from '@patchcord/zendesk-simulator';
import { randomBytes } from 'node:crypto';
import { createAudioPlaces } from './audio-places.js';
import { startCompanionSite } from './companion-site.js';
import { recordingControlUrl } from './functions/deploy-recording-control.js';
import { ticketWebhook } from './functions/deploy-ticket-tasks.js';
import { deployFunctions, type SandboxFunctions } from './functions/sandbox-functions.js';
import { createTicketDeeds } from './functions/ticket-deeds.js';
import { withZendeskUsers } from './functions/with-zendesk-users.js';
import { installedApp } from './installed-app.js';
import { toLoopbackOrigin } from './loopback-origin.js';
import { listSandboxAgents } from './sandbox-agents.js';
import { startControlRoom } from './start-control-room.js';
import type { AgentDesk } from './wire/sandbox-config.js';

/** How a sandbox differs from the usual one. */
export interface SandboxOptions {
  /** The first of six ports in a row; 0, the default, takes any that are free. */
  readonly port?: number;
  /** Workspace, app, Connect and companion on four different sites, as in production. */
  readonly crossSite?: boolean;
  /** Whether the app is told of the function by which agents pause recordings; it is, unless given. */
  readonly recordingControl?: boolean;
  /** Whether Zendesk has the webhook that makes tasks of tickets; not unless given: every write of a ticket is sent. */
  readonly ticketTasks?: boolean;
  /** Settings of the app's installation that differ from the sandbox's own. */
  readonly appSettings?: Readonly<Record<string, unknown>>;
  /** What the simulated Amazon Connect is started with. */
  readonly connect?: Parameters<typeof startConnectSimulator>[0];
  /** What the simulated Zendesk is started with. */
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
  /** AWS: origin of all its services. */
  readonly aws: string;
  /** The function by which agents pause recordings; undefined if the app is not told of it. */
  readonly recordingControl: string | undefined;
  /** The page that holds the audio, in a window of its own. */
  readonly companion: string;
}

/** A running sandbox. */
export interface Sandbox {
  readonly addresses: SandboxAddresses;
  readonly connect: ConnectSimulator;
  readonly zendesk: ZendeskSimulator;
  readonly aws: AwsSimulator;
  readonly functions: SandboxFunctions;
  /** Who can work here, the default agent first; each desk needs a browser profile of its own. */
  readonly agents: readonly AgentDesk[];
  close(): Promise<void>;
}

/**
 * Starts an Amazon Connect instance, an AWS with the built functions, a Zendesk account with the built app installed,
 * the companion's site and the control room, all on this machine's loopback addresses. Rejects with an Error of code
 * EADDRINUSE when a port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, crossSite = false, recordingControl = true, ticketTasks = false } = options;
  const portAt = (offset: number): number => (port === 0 ? 0 : port + offset);
  const started: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((part) => part.close()));
  };
  try {
    const world = withZendeskUsers({ ...defaultConnectWorld, ...options.connect?.world });
    const connect = await startConnectSimulator({
      port: portAt(3),
      host: crossSite ? 'connect.localhost' : 'localhost',
      signedIn: true,
      ...options.connect,
      // As long as that an agent can still open the companion for a call that they have answered.
      timing: { mediaTimeoutMs: 20_000, ...options.connect?.timing },
      world,
    });
    started.push(connect);
    const aws = await startAwsSimulator({ port: portAt(4) });
    started.push(aws);
    const [sharedSecret, signingSecret, clientSecret] = [createSecret(), createSecret(), createSecret()];
    const lookUpClient = { identifier: 'patchcord_look_up', secret: clientSecret };
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
      oauthClients: [lookUpClient],
      webhooks: ticketTasks ? [ticketWebhook(aws, signingSecret)] : [],
      ...options.zendesk,
      app: installedApp({
        connectOrigin: connect.origin,
        companionUrl: companion.url,
        recordingControl: recordingControl
          ? { url: recordingControlUrl(aws), secret: sharedSecret }
          : undefined,
        settings: options.appSettings,
      }),
    });
    started.push(zendesk);
    zendeskOrigins.push(zendesk.appOrigin);
    const functions = deployFunctions(
      {
        aws,
        connect: {
          origin: toLoopbackOrigin(connect.origin),
          instanceId: world.instance.instanceId,
        },
        zendesk: zendesk.origin,
      },
      { sharedSecret, signingSecret, lookUpClient, flow: world.contactFlows?.[0]?.id ?? '' },
    );
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
      functions,
      ticketDeeds: createTicketDeeds(zendesk.driver),
    });
    started.push(controlRoom);
    return {
      addresses: {
        ...parts,
        controlRoom: controlRoom.url,
        aws: aws.origin,
        recordingControl: recordingControl ? recordingControlUrl(aws) : undefined,
      },
      connect,
      zendesk,
      aws,
      functions,
      agents: controlRoom.agents,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function createSecret(): string {
  return randomBytes(32).toString('base64url');
}
