import type { FlowAnswer, FlowQuestion } from '../../src/wire/flow-question.js';
import type { TicketDeed } from '../../src/wire/ticket-deed.js';
import type { TicketNews } from '../../src/wire/ticket-news.js';
import { readRefusal } from '../sandbox/read-refusal.js';

/** The functions of AWS, as the sandbox's own server gives them to the control room. Rejects with an Error in words. */
export interface FunctionsService {
  /** How tickets fared on their way to tasks; `undefined` where there are no functions. */
  ticketNews(): Promise<TicketNews | undefined>;
  /** What a contact flow would be answered. */
  lookUp(question: FlowQuestion): Promise<FlowAnswer>;
  /** Somebody in Zendesk does it; the functions make a task of it. */
  sendTicket(deed: TicketDeed): Promise<void>;
}

/** @param address of the service, `/functions` beside the control room's page */
export function createFunctionsService(
  address: string,
  fetch = globalThis.fetch.bind(globalThis),
): FunctionsService {
  async function ask(path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${address}/${path}`, init);
    if (!answer.ok) throw await readRefusal(answer);
    return answer.json();
  }

  return {
    ticketNews: async () => (await ask('tickets')) as TicketNews,
    lookUp: async (question) => (await ask('look-up', question)) as FlowAnswer,
    sendTicket: async (deed) => {
      await ask('tickets', { deed });
    },
  };
}
