import { msg } from '@lit/localize';
import { createVoiceId, startConnect, type ConnectStreams } from '@patchcord/connect-adapter';
import { normaliseInstanceUrl, parseAppSettings, type AppSettings } from '@patchcord/contact-attributes';
import type { RecordingControl, TabWatch, Telephony, VoiceId, Workspace } from '@patchcord/contact-ports';
import { createTimeline, openTimelineStore, toRequestTimelineEntry, type Timeline } from '@patchcord/outbox';
import {
  createRecordingControl,
  createTicketing,
  createTopBarPane,
  createWorkspace,
  readCurrentAgent,
  shareContacts,
  shareTimeline,
  watchTabInView,
  type ContactSharing,
  type RegisteredZafClient,
  type TopBarPane,
  type ZendeskAgent,
  type ZendeskTicketing,
} from '@patchcord/zendesk-adapter';
import { type AudioChoice, createAudioChoice } from '../audio/audio-choice.js';
import { type ResolvedAudioPlace, resolveAudioPlace } from '../audio/audio-place.js';
import { useLocale } from '../localisation/use-locale.js';
import type { Softphone } from '../softphone/softphone.js';
import type { SoftphoneStatus } from '../softphone/softphone-view.js';
import { timelineName } from '../timeline/timeline-name.js';
import { forgettableTimeline } from './forgettable-timeline.js';
import { followMappings, type FollowedMappings } from './follow-mappings.js';
import { type HeldSound, holdSound } from './hold-sound.js';
import type { SoftphoneSources } from './present-softphone.js';
import { presentInstanceProblem } from './present-status.js';
import type { SoftphoneWorld } from './start-softphone.js';

/** What each browser tab has, whether it handles contacts or not: all of it warm, so that it can begin at once. */
export interface PreparedTab {
  readonly zaf: RegisteredZafClient;
  readonly agent: ZendeskAgent;
  readonly appSettings: AppSettings;
  readonly journal: Timeline;
  readonly ticketing: ZendeskTicketing;
  readonly connect: ConnectStreams;
  readonly telephony: Telephony;
  readonly voiceId: VoiceId;
  /** Where this browser's agent hears calls. */
  readonly audio: ResolvedAudioPlace;
  readonly audioChoice: AudioChoice;
  readonly sound: HeldSound;
  readonly recordingControl: RecordingControl;
  /** The Zendesk of this browser tab. */
  readonly workspace: Workspace;
  /** What the agent looks at in this browser tab. */
  readonly tabs: TabWatch;
  readonly pane: TopBarPane;
  readonly sharing: ContactSharing;
  readonly mappings: FollowedMappings;
  readonly facts: Pick<
    SoftphoneSources,
    'instanceUrl' | 'zendeskOrigin' | 'appOrigin' | 'recordingIsSetUp' | 'isAdministrator'
  >;
  /** Tells one agent of one installation from another, in names of what tabs share. */
  readonly agentKey: string;
  /** Of the code that runs. */
  readonly release: string;
}

/** Connects one browser tab to Zendesk and Amazon Connect; or says why it cannot be. */
export async function prepareTab(
  softphone: Softphone,
  { connect, location }: SoftphoneWorld,
  zaf: RegisteredZafClient,
): Promise<PreparedTab | { readonly problem: SoftphoneStatus }> {
  const { client, metadata } = zaf;
  const agent = await readCurrentAgent({ client });
  await useLocale(agent.locale);

  const { appSettings } = parseAppSettings(metadata.settings);
  const typedUrl = String(metadata.settings['connectInstanceUrl'] ?? '');
  const instance = normaliseInstanceUrl(typedUrl);
  if (!instance.ok) return { problem: presentInstanceProblem(instance, typedUrl) };

  const { defaultCountry, region, ssoUrl, timeZone, vdiPlatform } = appSettings;
  const agentKey = `${String(metadata.installationId)}-${String(agent.id)}`;
  const page = softphone.ownerDocument.defaultView ?? window;
  const audioChoice = createAudioChoice({
    agentKey,
    openStorage: () => page.localStorage,
    location: page.location,
    history: page.history,
  });
  const audio = resolveAudioPlace({ appSettings, choice: audioChoice.read() });
  const journal = createTimeline({ openStore: () => openTimelineStore(timelineName(agent.id)) });
  shareTimeline({ client, timeline: forgettableTimeline(journal, softphone) });
  const ticketing = createTicketing({
    client,
    appId: metadata.appId,
    agent,
    defaultCountry,
    wantsBrandNames: () => mappings.getBrandQueues().length > 0,
    onRequest: (request, contactId) => {
      if (contactId !== undefined) journal.record(toRequestTimelineEntry(request, contactId));
    },
  });
  const workspace = createWorkspace({ client });
  const mappings = followMappings({ zaf, agent, ticketing, workspace });
  const { telephony } = startConnect({
    connect,
    container: softphone.ccpContainer,
    instance,
    region,
    ssoUrl,
    timeZone,
    audio: audio.place === 'here' ? 'here' : 'elsewhere',
    vdiPlatform: audio.place === 'here' ? vdiPlatform : undefined,
    frameTitle: msg('Amazon Connect'),
  });
  const sound = holdSound(connect);
  const recordingControl = createRecordingControl({
    client,
    agent,
    url: appSettings.recordingControlUrl,
    onRequest: (request, contactId) => {
      journal.record(toRequestTimelineEntry(request, contactId));
    },
  });

  return {
    ...{ zaf, agent, appSettings, journal, ticketing, connect, telephony, recordingControl },
    ...{ workspace, mappings, audio, audioChoice, sound, agentKey },
    voiceId: createVoiceId({ connect }),
    tabs: watchTabInView({ client }),
    pane: createTopBarPane({ client }),
    sharing: shareContacts({ client }),
    facts: {
      instanceUrl: instance.instanceUrl,
      zendeskOrigin: new URLSearchParams(location.search).get('origin') ?? '',
      appOrigin: location.origin,
      recordingIsSetUp: recordingControl.isSetUp,
      isAdministrator: agent.role === 'admin',
    },
    release: metadata.version ?? '',
  };
}
