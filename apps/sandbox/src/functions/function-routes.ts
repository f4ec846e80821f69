import { Hono } from 'hono';
import type { FlowQuestion } from '../wire/flow-question.js';
import { ticketDeeds } from '../wire/ticket-deed.js';
import type { SandboxFunctions } from './sandbox-functions.js';
import type { TicketDeeds } from './ticket-deeds.js';

/**
 * `/functions`, for the control room: `POST look-up` of `{"parameters", "callerNumber"?}` answers as the function does;
 * `GET tickets` tells how tickets fared on their way to tasks; `POST tickets` of `{"deed": "file" | "tag"}` sends one on
 * its way, and answers its number.
 */
export function functionRoutes(functions: SandboxFunctions, deeds: TicketDeeds): Hono {
  const pages = new Hono();
  pages.get('/functions/tickets', (context) => context.json(functions.ticketNews()));
  pages.post('/functions/tickets', async (context) => {
    const { deed } = await context.req.json<{ readonly deed?: unknown }>();
    const name = ticketDeeds.find((each) => each === deed);
    if (name === undefined)
      return context.json({ error: `"deed" is one of ${ticketDeeds.join(', ')}.` }, 400);
    return context.json({ ticket: await deeds[name]() });
  });
  pages.post('/functions/look-up', async (context) => {
    const question = readQuestion(await context.req.json<unknown>());
    if (question === undefined)
      return context.json({ error: '"parameters" must be texts, and "callerNumber" one.' }, 400);
    return context.json(await functions.lookUp(question));
  });
  pages.onError(({ message }, context) => context.json({ error: message }, 500));
  return pages;
}

function readQuestion(body: unknown): FlowQuestion | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { callerNumber, parameters } = body as Readonly<Record<string, unknown>>;
  if (callerNumber !== undefined && typeof callerNumber !== 'string') return undefined;
  if (typeof parameters !== 'object' || parameters === null) return undefined;
  const entries = Object.entries(parameters).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (entries.length !== Object.keys(parameters).length) return undefined;
  return { parameters: Object.fromEntries(entries), callerNumber };
}
