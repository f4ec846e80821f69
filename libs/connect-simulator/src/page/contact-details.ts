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
  readonly isOnHold: boolean;
}

/** Reads a contact of Streams. */
export function contactDetails(contact: connect.Contact): ContactDetails {
  const customer = contact.getInitialConnection();
  const caller = customer.getEndpoint().phoneNumber;
  return {
    contactId: contact.getContactId(),
    state: contact.getState().type,
    since: contact.getState().timestamp.getTime(),
    caller: caller === '' ? 'Unknown caller' : caller,
    queue: contact.getQueue().name,
    callerId: contact.getConnectSystemEndpoint()?.phoneNumber ?? '',
    isOutbound: !contact.isInbound(),
    isOnHold: customer.isOnHold(),
  };
}

/** Where the call comes through; of an outbound one also what the customer sees. */
export function describeQueue({ queue, callerId, isOutbound }: ContactDetails): string {
  return isOutbound ? `from queue ${queue} (${callerId})` : queue;
}

/** The contact's state in words. */
export function describeState(details: ContactDetails, isAccepted: boolean): string {
  switch (details.state) {
    case 'connecting':
      if (details.isOutbound) return 'Calling';
      return isAccepted ? 'Connecting' : 'Incoming call';
    case 'connected':
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
