/** Carries out what the agent asks for a contact; `fail` gets a sentence. */
export function contactOrders(contact: connect.Contact, fail: (sentence: string) => void) {
  const callbacks = (what: string) => ({
    success: () => undefined,
    failure: () => {
      fail(`${what} did not work.`);
    },
  });
  return {
    accept: () => {
      contact.accept(callbacks('Accepting'));
    },
    reject: () => {
      contact.reject(callbacks('Rejecting'));
    },
    hangUp: () => {
      contact.getAgentConnection().destroy(callbacks('Ending'));
    },
    hold: () => {
      contact.getInitialConnection().hold(callbacks('Hold'));
    },
    resume: () => {
      contact.getInitialConnection().resume(callbacks('Resuming the call'));
    },
    sendDigit: (digit: string) => {
      contact.getInitialConnection().sendDigits(digit, callbacks('Sending the digit'));
    },
    add: (endpoint: connect.Endpoint) => {
      contact.addParticipant(endpoint, callbacks('Adding to the call'));
    },
    transfer: (endpoint: connect.Endpoint) => {
      contact.transfer(endpoint, callbacks('The transfer'));
    },
    merge: () => {
      contact.conferenceConnections(callbacks('Merging the calls'));
    },
    swap: () => {
      contact.toggleActiveConnections(callbacks('Swapping'));
    },
    drop: (connectionId: string) => {
      const leg = contact
        .getConnections()
        .find((connection) => connection.getConnectionId() === connectionId);
      leg?.destroy(callbacks('Dropping the participant'));
    },
    listen: () => {
      contact.silentMonitor(callbacks('Listening'));
    },
    bargeIn: () => {
      contact.bargeIn(callbacks('Barging in'));
    },
    /** Lays a task aside. */
    pause: () => {
      contact.pause(callbacks('Pausing'));
    },
    /** Takes a paused task up again. */
    takeUp: () => {
      contact.resume(callbacks('Resuming'));
    },
    clear: () => {
      contact.clear(callbacks('Clearing the contact'));
    },
  };
}

export type ContactOrders = ReturnType<typeof contactOrders>;
