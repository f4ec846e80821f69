import type { Party } from './party-list.js';

/** What a card shows of a contact; times are epoch milliseconds of the service. */
export interface ContactDetails {
  readonly contactId: string;
  readonly state: string;
  readonly since: number;
  readonly caller: string;
  readonly queue: string;
  /** The number that the customer of an outbound call sees. */
  readonly callerId: string;
  readonly isOutbound: boolean;
  /** A callback: dialled once it is accepted. */
  readonly isCallback: boolean;
  readonly isOnHold: boolean;
  /** Everybody but the agent, once there are more than two. */
  readonly parties: readonly Party[];
  /** Whether somebody beside the customer is there. */
  readonly hasThirdParty: boolean;
  /** What a supervisor does with somebody else's contact; undefined in contacts of one's own. */
  readonly monitoring: 'classic' | 'silent' | 'barge' | undefined;
}

/** Reads a contact of Streams. */
export function contactDetails(contact: connect.Contact): ContactDetails {
  // In classic monitoring the only connection is the supervisor's, without an endpoint, and there is no queue.
  const customer = contact.getInitialConnection() as connect.VoiceConnection;
  const endpoint = customer.getEndpoint() as connect.Endpoint | null;
  const queue = contact.getQueue() as connect.Queue | null;
  const monitoring = monitoringOf(contact);
  const third = contact.getThirdPartyConnections() as connect.VoiceConnection[];
  return {
    contactId: contact.getContactId(),
    state: contact.getState().type,
    since: contact.getState().timestamp.getTime(),
    caller: monitoring === 'classic' ? watchedName(customer) : callerOf(endpoint),
    queue: queue?.name ?? '',
    callerId: contact.getConnectSystemEndpoint()?.phoneNumber ?? '',
    isOutbound: monitoring === undefined && !contact.isInbound(),
    isCallback: contact.getType() === connect.ContactType.QUEUE_CALLBACK,
    isOnHold: customer.isOnHold(),
    parties: third.length === 0 ? [] : [customer, ...third].map(partyOf),
    hasThirdParty: third.some((connection) => connection.isActive()),
    monitoring,
  };
}

/** Where the call comes through; of an outbound one also what the customer sees. */
export function describeQueue({ queue, callerId, isOutbound }: ContactDetails): string {
  return isOutbound ? `from queue ${queue} (${callerId})` : queue;
}

/** Whether the customer is being called: nobody has to accept any more. */
export function isCalling({ state, isOutbound, isCallback }: ContactDetails): boolean {
  return state === 'connecting' && (isOutbound || isCallback);
}

/** The contact's state in words. */
export function describeState(details: ContactDetails, isAccepted: boolean): string {
  switch (details.state) {
    case 'incoming':
      return 'Incoming callback';
    case 'connecting':
      if (isCalling(details)) return 'Calling';
      return isAccepted ? 'Connecting' : 'Incoming call';
    case 'connected':
      if (details.monitoring !== undefined)
        return details.monitoring === 'barge' ? 'Barged in' : 'Monitoring';
      return details.isOnHold ? 'On hold' : 'Connected';
    case 'ended':
      return 'After contact work';
    case 'missed':
      return 'Missed call';
    case 'rejected':
      return 'Rejected call';
    case 'error':
      return 'Call failed';
    default:
      return details.state;
  }
}

function callerOf(endpoint: connect.Endpoint | null): string {
  const number = endpoint?.phoneNumber ?? '';
  return number === '' ? 'Unknown caller' : number;
}

function monitoringOf(contact: connect.Contact): ContactDetails['monitoring'] {
  const own = contact.getAgentConnection() as connect.VoiceConnection;
  if (own.getType() === connect.ConnectionType.MONITORING) return 'classic';
  if (own.isBarge()) return 'barge';
  return own.isSilentMonitor() ? 'silent' : undefined;
}

function watchedName(connection: connect.VoiceConnection): string {
  const information = connection.getMonitorInfo() as unknown as { agent?: { agentName?: string } } | null;
  return information?.agent?.agentName ?? '';
}

function partyOf(connection: connect.VoiceConnection): Party {
  const { name, phoneNumber } = connection.getEndpoint() as {
    name?: string | null;
    phoneNumber?: string | null;
  };
  return {
    connectionId: connection.getConnectionId(),
    name: name ?? phoneNumber ?? 'Unknown',
    state: connection.getStatus().type,
  };
}
