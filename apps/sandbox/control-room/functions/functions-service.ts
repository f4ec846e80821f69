/** What somebody does in Zendesk so that a task rings. */
export type TicketDeed = 'file' | 'tag';

/** What became of one event of a ticket. */
export interface TicketDecision {
  /** ISO 8601. */
  readonly at: string;
  readonly ticket: string;
  /** `created`, `tags_changed` … */
  readonly event: string;
  /** Why there is a task, or none. */
  readonly reason: string;
  readonly isTask: boolean;
}

/** How tickets fared on their way to tasks. */
export interface TicketNews {
  readonly waiting: number;
  readonly deadLetters: number;
  /** The newest first. */
  readonly decisions: readonly TicketDecision[];
}

/** What a contact flow asks: parameters of its block, and who calls. */
export interface FlowQuestion {
  readonly parameters: Readonly<Record<string, string>>;
  readonly callerNumber?: string;
}

/** What it is answered: texts, and always a `status`. */
export type FlowAnswer = Readonly<Record<string, string>>;

/** The functions of AWS, as the sandbox's own server gives them to the control room. Rejects with an Error in words. */
export interface FunctionsService {
  /** `undefined` where no function is deployed. */
  ticketNews(): Promise<TicketNews | undefined>;
  lookUp(question: FlowQuestion): Promise<FlowAnswer>;
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
    const given: unknown = await answer.json();
    if (answer.ok) return given;
    const { error } = given as { readonly error?: unknown };
    throw new Error(typeof error === 'string' ? error : `The sandbox answered ${String(answer.status)}.`);
  }

  return {
    ticketNews: async () => (await ask('tickets')) as TicketNews,
    lookUp: async (question) => (await ask('look-up', question)) as FlowAnswer,
    sendTicket: async (deed) => {
      await ask('tickets', { deed });
    },
  };
}
