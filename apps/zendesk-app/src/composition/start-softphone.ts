import { msg } from '@lit/localize';
import { applyColorScheme } from '@patchcord/agent-ui';
import { startConnect, type ConnectStreams } from '@patchcord/connect-adapter';
import { normaliseInstanceUrl, parseAppSettings } from '@patchcord/contact-attributes';
import { followTabs, followTelephony, provideSessionPorts } from '@patchcord/contact-lifecycle';
import { systemClock, type Notice } from '@patchcord/contact-ports';
import { createOutbox, createTimeline, openTimelineStore, toRequestTimelineEntry } from '@patchcord/outbox';
import {
  createConfigurationStore,
  createRecordingControl,
  createTicketing,
  createTimelinePage,
  createTopBarPane,
  createWorkspace,
  createZafClient,
  listenToDialouts,
  readCurrentAgent,
  shareContacts,
  shareTimeline,
  watchColorScheme,
  watchTabInView,
  type ZafSdk,
} from '@patchcord/zendesk-adapter';
import { createActor } from 'xstate';
import { useLocale } from '../localisation/use-locale.js';
import type { SoftphoneStatus } from '../softphone/softphone-view.js';
import type { Softphone } from '../softphone/softphone.js';
import { describeDamagedMappings, describeDialProblem } from './describe-dial-problem.js';
import { timelineName } from '../timeline/timeline-name.js';
import { followConfiguration } from './follow-configuration.js';
import { followSession } from './follow-session.js';
import { listenToAgent } from './listen-to-agent.js';
import { listenToAssignment } from './listen-to-assignment.js';
import { listenToUnsent } from './listen-to-unsent.js';
import { isForAdministrators, presentNotice } from './present-notice.js';
import { readMappings } from './read-mappings.js';
import { saveFile } from './save-file.js';
import { presentInstanceProblem } from './present-status.js';

export interface SoftphoneWorld {
  /** `window.ZAFClient`. */
  readonly sdk: ZafSdk | undefined;
  /** The global `connect` of the Streams script. */
  readonly connect: ConnectStreams;
  readonly location: Location;
}

/**
 * Connects the softphone's face to Zendesk and Amazon Connect: the composition root. Never rejects: what keeps it
 * from starting is shown, with the way out, and reported.
 */
export async function startSoftphone(softphone: Softphone, world: SoftphoneWorld): Promise<void> {
  try {
    await connectSoftphone(softphone, world);
  } catch (error) {
    showWithReload(softphone, world, { kind: 'zendesk-unreachable' });
    reportError(error);
  }
}

function showWithReload(softphone: Softphone, world: SoftphoneWorld, status: SoftphoneStatus): void {
  softphone.view = { ...softphone.view, status };
  softphone.addEventListener('patchcord-try-again', () => {
    world.location.reload();
  });
}

async function connectSoftphone(softphone: Softphone, world: SoftphoneWorld): Promise<void> {
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
    showWithReload(softphone, world, presentInstanceProblem(instance, typedUrl));
    return;
  }

  const { defaultCountry, region, ssoUrl, timeZone } = appSettings;
  const journal = createTimeline({ openStore: () => openTimelineStore(timelineName(agent.id)) });
  shareTimeline({ client, timeline: journal });
  let hasMappedBrands = false;
  const ticketing = createTicketing({
    client,
    appId: metadata.appId,
    agent,
    defaultCountry,
    wantsBrandNames: () => hasMappedBrands,
    onRequest: (request, contactId) => {
      if (contactId !== undefined) journal.record(toRequestTimelineEntry(request, contactId));
    },
  });
  const workspace = createWorkspace({ client });
  const tell = (notice: Notice): void => {
    workspace.notify(notice).catch(reportError);
  };
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
  const sharing = shareContacts({ client });
  const recordingControl = createRecordingControl({
    client,
    agent,
    url: appSettings.recordingControlUrl,
    onRequest: (request, contactId) => {
      journal.record(toRequestTimelineEntry(request, contactId));
    },
  });
  const session = createActor(
    provideSessionPorts({
      ticketing,
      ticketingFor: (contactId) => ticketing.forContact(contactId),
      telephony,
      outbox,
      workspace,
      recordingControl,
      journal,
      mapping: () => mapping(),
      tellAgent: (_, notice) => {
        if (agent.role === 'admin' || !isForAdministrators(notice)) tell(presentNotice(notice));
      },
      tellDialProblem: (problem) => {
        tell({ kind: 'warning', text: describeDialProblem(problem) });
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
    sharing,
    facts: {
      instanceUrl: instance.instanceUrl,
      zendeskOrigin: parameters.get('origin') ?? '',
      appOrigin: world.location.origin,
      recordingIsSetUp: recordingControl.isSetUp,
    },
  });
  session.start();
  const mapping = followConfiguration({
    store: createConfigurationStore({ client, installationId: metadata.installationId }),
    initial: readMappings(metadata.settings['queueMappings']),
    onChange: ({ brandQueues }) => {
      hasMappedBrands = brandQueues.length > 0;
      ticketing.forgetConfiguration();
      session.send({ type: 'configuration.changed', brandQueues });
    },
    onDamaged: () => {
      if (agent.role === 'admin') tell({ kind: 'warning', text: describeDamagedMappings() });
    },
  });
  // Only now: a contact that is live already asks for the mapping.
  followTelephony(session, telephony);
  followTabs(session, watchTabInView({ client }));
  listenToDialouts({
    client,
    onDialout: ({ number, ticketId, userId }) => {
      pane.show().catch(() => undefined);
      session.send({ type: 'dial.requested', number, ticketId, userId });
    },
  });
  listenToAgent({ softphone, session, telephony, outbox, workspace, pane });
  listenToUnsent({ softphone, outbox, workspace, clock: systemClock, saveFile });
  listenToAssignment({
    ...{ softphone, session, sharing, workspace },
    timelinePage: createTimelinePage({ client }),
  });
}
