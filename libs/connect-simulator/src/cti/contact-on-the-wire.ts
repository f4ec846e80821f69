import { isCall, isOneSided } from '../engine/channel.js';
import type { ContactChannel } from '../engine/channel.js';
import type { Destination } from '../engine/destination.js';
import { destinationName } from '../engine/destination.js';
import type { SimulatedConnection, SimulatedContact } from '../engine/simulated-contact.js';
import type { ConnectWorld } from '../world/connect-world.js';
import { chatMediaInfo } from './chat-media-info.js';
import { wireEndpoint } from './wire-endpoint.js';
import { wireWork } from './work-on-the-wire.js';
import { wireQueue } from './world-on-the-wire.js';

/** Times of the CTI protocol are epoch seconds with decimals. */
export function epochSeconds(milliseconds: number): number {
  return milliseconds / 1000;
}

/** A contact of `GetAgentSnapshot` (spec/connect.md 4.5). */
export function wireContact(world: ConnectWorld, contact: SimulatedContact, now: number) {
  return {
    contactId: contact.contactId,
    initialContactId: contact.initialContactId ?? null,
    relatedContactId: null,
    type: contact.channel,
    state: { type: contact.state.type, timestamp: epochSeconds(contact.state.at) },
    queue: wireQueue(world, contact.queue),
    queueTimestamp: contact.queue === '' ? null : epochSeconds(contact.queuedAt),
    connections: contact.connections.map((leg) => wireConnection(world, contact, leg)),
    attributes: Object.fromEntries(
      Object.entries(contact.attributes).map(([name, value]) => [name, { name, value }]),
    ),
    contactDuration: String(
      contact.connectedAt === undefined ? 0 : Math.floor((now - contact.connectedAt) / 1000),
    ),
    name: null,
    description: null,
    references: {},
    initiationMethod: contact.monitoring?.kind === 'classic' ? null : contact.initiationMethod,
    contactFeatures: {
      attachmentsEnabled: false,
      messagingMarkdownEnabled: false,
      multiPartyConferenceEnabled: contact.channel === 'voice' && contact.monitoring?.kind !== 'classic',
    },
    channelContext: {},
    segmentAttributes: { 'connect:Subtype': { ValueString: subtypes[contact.channel] } },
    ...(contact.monitoring?.kind === 'classic' || !isCall(contact) ? {} : endpointsOf(contact)),
    ...(contact.work === undefined ? {} : wireWork(world, contact, contact.work)),
  };
}

const subtypes: Readonly<Record<ContactChannel, string>> = {
  voice: 'connect:Telephony',
  queue_callback: 'connect:Telephony',
  chat: 'connect:Chat',
  task: 'connect:Task',
  email: 'connect:Email',
  hologram: 'connect:Hologram',
};

function endpointsOf(contact: SimulatedContact) {
  return {
    customerEndpoint: { type: 'phone_number', phoneNumber: contact.customerNumber },
    connectSystemEndpoint: { type: 'phone_number', phoneNumber: contact.systemNumber },
  };
}

function wireConnection(world: ConnectWorld, contact: SimulatedContact, leg: SimulatedConnection) {
  const isWatching = leg.type === 'monitoring';
  const isMutable = isCall(contact) && contact.state.type !== 'incoming' && !isWatching;
  const hasEndpoint = isCall(contact) || (leg.type === 'agent' && !isOneSided(contact));
  const { destination } = leg;
  return {
    connectionId: leg.connectionId,
    type: leg.type,
    initial: leg.initial,
    state: { type: leg.state.type, timestamp: epochSeconds(leg.state.at) },
    endpoint: isWatching || !hasEndpoint ? null : wireEndpoint(world, leg),
    mute: isMutable ? leg.mute : null,
    forcedMute: false,
    monitoringInfo: isWatching ? monitoringInfo(world, contact) : null,
    quickConnectName: destination === undefined ? null : quickConnectName(world, destination),
    chatMediaInfo: chatMediaInfo(contact, leg),
    softphoneMediaInfo: softphoneMediaInfo(contact, leg),
    ...(leg.monitorStatus === undefined ? {} : { monitorStatus: leg.monitorStatus }),
    ...(leg.monitorStatus === undefined || leg.type !== 'agent'
      ? {}
      : { monitorCapabilities: ['SILENT_MONITOR', 'BARGE'] }),
  };
}

/** A number that is no quick connect has no name. */
function quickConnectName(world: ConnectWorld, destination: Destination): string | null {
  const name = destinationName(world, destination);
  return destination.type === 'phone_number' && name === destination.phoneNumber ? null : name;
}

/** Of the agent's or supervisor's own leg in a call; a callback has none until it is accepted, a desk phone never. */
function softphoneMediaInfo(contact: SimulatedContact, leg: SimulatedConnection) {
  const isOwn = leg.type === 'agent' || leg.type === 'monitoring';
  if (!isOwn || !isCall(contact) || contact.deskPhone !== undefined || contact.state.type === 'incoming')
    return null;
  const hasNoCall = contact.channel === 'queue_callback' || leg.type === 'monitoring';
  return hasNoCall ? { ...mediaInfo, callType: 'none' } : mediaInfo;
}

function monitoringInfo(world: ConnectWorld, contact: SimulatedContact) {
  const agentName = world.agents.find(({ id }) => id === contact.monitoring?.watchedAgentId)?.name ?? '';
  return { agent: { agentName }, joinTimeStamp: epochSeconds(contact.queuedAt) };
}

const mediaInfo = {
  callType: 'audio_only',
  autoAccept: false,
  mediaLegContextToken: 'simulated-media-leg',
  callContextToken: 'simulated-call',
  callConfigJson: JSON.stringify({
    signalingEndpoint: 'wss://rtc.invalid',
    iceServers: [],
    useWebSocketProvider: true,
  }),
};
