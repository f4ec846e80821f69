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
      contact.accept(callbacks('Accepting the call'));
    },
    reject: () => {
      contact.reject(callbacks('Rejecting the call'));
    },
    hangUp: () => {
      contact.getAgentConnection().destroy(callbacks('Hanging up'));
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
    clear: () => {
      contact.clear(callbacks('Clearing the contact'));
    },
  };
}

export type ContactOrders = ReturnType<typeof contactOrders>;
