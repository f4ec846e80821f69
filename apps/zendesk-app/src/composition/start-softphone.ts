import { msg } from '@lit/localize';
import { applyColorScheme } from '@patchcord/agent-ui';
import { startConnect, type ConnectStreams } from '@patchcord/connect-adapter';
import { normaliseInstanceUrl, parseAppSettings } from '@patchcord/contact-attributes';
import { followTelephony, provideSessionPorts } from '@patchcord/contact-lifecycle';
import { systemClock, type Telephony } from '@patchcord/contact-ports';
import { createOutbox, createTimeline } from '@patchcord/outbox';
import {
  createTicketing,
  createTopBarPane,
  createWorkspace,
  createZafClient,
  readCurrentAgent,
  watchColorScheme,
  type ZafSdk,
} from '@patchcord/zendesk-adapter';
import { createActor } from 'xstate';
import { useLocale } from '../localisation/use-locale.js';
import type { Softphone } from '../softphone/softphone.js';
import { followSession } from './follow-session.js';
import { listenToAgent } from './listen-to-agent.js';
import { presentNotice } from './present-notice.js';
import { presentInstanceProblem } from './present-status.js';

export interface SoftphoneWorld {
  /** `window.ZAFClient`. */
  readonly sdk: ZafSdk | undefined;
  /** The global `connect` of the Streams script. */
  readonly connect: ConnectStreams;
  readonly location: Location;
}

/** Connects the softphone's face to Zendesk and Amazon Connect: the composition root. */
export async function startSoftphone(softphone: Softphone, world: SoftphoneWorld): Promise<void> {
  const parameters = new URLSearchParams(world.location.search);
  const root = softphone.ownerDocument.documentElement;
  applyColorScheme(root, parameters.get('colorScheme') === 'dark' ? 'dark' : 'light');

  const { client, metadata } = await createZafClient({ sdk: world.sdk });
  watchColorScheme({ client, onChange: (scheme) => applyColorScheme(root, scheme) });
  const agent = await readCurrentAgent({ client });
  await useLocale(agent.locale);

  const { appSettings } = parseAppSettings(metadata.settings);
  const typedUrl = String(metadata.settings['connectInstanceUrl'] ?? '');
  const instance = normaliseInstanceUrl(typedUrl);
  if (!instance.ok) {
    softphone.view = { ...softphone.view, status: presentInstanceProblem(instance, typedUrl) };
    softphone.addEventListener('patchcord-try-again', () => {
      world.location.reload();
    });
    return;
  }

  const { defaultCountry, region, ssoUrl, timeZone } = appSettings;
  const journal = createTimeline();
  const ticketing = createTicketing({ client, appId: metadata.appId, agent, defaultCountry });
  const workspace = createWorkspace({ client });
  const outbox = createOutbox({ deliver: (intent, options) => ticketing.deliver(intent, options) });
  const { telephony } = startConnect({
    connect: world.connect,
    container: softphone.ccpContainer,
    instance,
    region,
    ssoUrl,
    timeZone,
    audio: appSettings.medialess ? 'elsewhere' : 'here',
    frameTitle: msg('Amazon Connect'),
  });

  const pane = createTopBarPane({ client });
  const session = createActor(
    provideSessionPorts({
      ticketing,
      outbox,
      workspace,
      journal,
      tellAgent: (_, notice) => {
        void workspace.notify(presentNotice(notice)).catch(reportError);
      },
    }),
    { input: { appSettings } },
  );
  followSession({
    softphone,
    session,
    outbox,
    pane,
    clock: systemClock,
    origins: {
      instanceUrl: instance.instanceUrl,
      zendeskOrigin: parameters.get('origin') ?? '',
      appOrigin: world.location.origin,
    },
  });
  session.start();
  followTelephony(session, telephony satisfies Telephony);
  listenToAgent({ softphone, session, telephony, outbox, workspace, pane });
}
