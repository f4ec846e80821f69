import { msg, str } from '@lit/localize';
import type { agentSessionMachine } from '@patchcord/contact-lifecycle';
import type { Outbox, Telephony, Workspace } from '@patchcord/contact-ports';
import type { Actor } from 'xstate';

export interface ListenToAgentOptions {
  /** Where what the agent does arrives, in whichever tab they do it. */
  readonly softphone: Pick<HTMLElement, 'addEventListener'>;
  readonly session: Actor<typeof agentSessionMachine>;
  readonly telephony: Pick<Telephony, 'reconnect' | 'setAgentState'>;
  readonly outbox: Outbox;
  readonly workspace: Workspace;
}

/** Carries out what the agent asks of the softphone. */
export function listenToAgent({
  softphone,
  session,
  telephony,
  outbox,
  workspace,
}: ListenToAgentOptions): void {
  const tell = (text: string): void => {
    workspace.notify({ kind: 'problem', text }).catch(reportError);
  };
  softphone.addEventListener('patchcord-try-again', () => {
    telephony.reconnect();
    for (const { intent } of outbox.getEntries()) outbox.retry(intent.contactId);
    for (const { contactId } of session.getSnapshot().context.contacts) {
      session.send({ type: 'agent.retried', contactId });
    }
  });
  softphone.addEventListener('patchcord-agent-state-select', ({ stateId }) => {
    telephony.setAgentState(stateId).catch(() => {
      tell(
        msg(str`Amazon Connect did not change your state to ${stateId}. Try again, or use its own selector.`),
      );
    });
  });
  softphone.addEventListener('patchcord-open-ticket', ({ ticketId }) => {
    workspace.popTicket(ticketId).catch(() => {
      tell(msg(str`Zendesk did not open ticket #${ticketId}. Try again.`));
    });
  });
  softphone.addEventListener('patchcord-open-customer', ({ contactId }) => {
    const contact = session.getSnapshot().context.contacts.find((entry) => entry.contactId === contactId);
    const customer = contact?.actor.getSnapshot().context.customer;
    if (customer?.kind !== 'recognised') return;
    workspace.popUser(customer.customer.id).catch(() => {
      tell(msg(str`Zendesk did not open ${customer.customer.name}. Try again.`));
    });
  });
  softphone.addEventListener('patchcord-retry', ({ contactId }) => {
    outbox.retry(contactId);
    session.send({ type: 'agent.retried', contactId });
  });
  softphone.addEventListener('patchcord-dial-open', () => {
    session.send({ type: 'dial.opened' });
  });
  softphone.addEventListener('patchcord-dial-close', () => {
    session.send({ type: 'dial.closed' });
  });
  softphone.addEventListener('patchcord-dial-number', ({ number }) => {
    session.send({ type: 'dial.numberTyped', number });
  });
  softphone.addEventListener('patchcord-dial-queue', ({ queueId }) => {
    session.send({ type: 'dial.queueSelected', queueId });
  });
  softphone.addEventListener('patchcord-dial', () => {
    session.send({ type: 'dial.called' });
  });
}
