import type { SimulatedConnection, SimulatedContact } from '../engine/simulated-contact.js';
import type { ConnectWorld } from '../world/connect-world.js';
import { wireQueue } from './world-on-the-wire.js';

/** Times of the CTI protocol are epoch seconds with decimals. */
export function epochSeconds(milliseconds: number): number {
  return milliseconds / 1000;
}

/** A contact of `GetAgentSnapshot` (spec/connect.md 4.5). */
export function wireContact(world: ConnectWorld, contact: SimulatedContact, now: number) {
  return {
    contactId: contact.contactId,
    initialContactId: contact.initialContactId,
    relatedContactId: null,
    type: 'voice',
    state: { type: contact.state.type, timestamp: epochSeconds(contact.state.at) },
    queue: wireQueue(world, contact.queue),
    queueTimestamp: epochSeconds(contact.queuedAt),
    connections: contact.connections.map(wireConnection),
    attributes: Object.fromEntries(
      Object.entries(contact.attributes).map(([name, value]) => [name, { name, value }]),
    ),
    contactDuration: String(
      contact.connectedAt === undefined ? 0 : Math.floor((now - contact.connectedAt) / 1000),
    ),
    name: null,
    description: null,
    references: {},
    initiationMethod: contact.initiationMethod,
    contactFeatures: {
      attachmentsEnabled: false,
      messagingMarkdownEnabled: false,
      multiPartyConferenceEnabled: true,
    },
    channelContext: {},
    segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' } },
    customerEndpoint: { type: 'phone_number', phoneNumber: contact.customerNumber },
    connectSystemEndpoint: { type: 'phone_number', phoneNumber: contact.systemNumber },
  };
}

function wireConnection(connection: SimulatedConnection) {
  const isAgent = connection.type === 'agent';
  return {
    connectionId: connection.connectionId,
    type: connection.type,
    initial: connection.initial,
    state: { type: connection.state.type, timestamp: epochSeconds(connection.state.at) },
    endpoint: isAgent ? { type: 'agent' } : { type: 'phone_number', phoneNumber: connection.phoneNumber },
    mute: connection.mute,
    forcedMute: false,
    monitoringInfo: null,
    quickConnectName: null,
    chatMediaInfo: null,
    softphoneMediaInfo: isAgent ? softphoneMediaInfo : null,
  };
}

const softphoneMediaInfo = {
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
