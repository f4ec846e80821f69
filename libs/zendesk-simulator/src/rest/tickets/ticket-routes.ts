import type { Context } from 'hono';
import { apiUrl } from '../../desk/account.js';
import { paginate } from '../paginate.js';
import { accountLimitExceeded, ticketUpdatesExceeded } from '../rate-limits.js';
import { readBody, readEnvelope, toId, toStringList } from '../request-body.js';
import type { RestApi, RestEnvironment, RestWorld } from '../rest-api.js';
import { invalidAttribute, recordNotFound } from '../rest-error.js';
import { toCommentJson } from './comment-json.js';
import { createTicket } from './create-ticket.js';
import type { IdempotencyKeys } from './idempotency.js';
import { toUserJson } from '../users/user-json.js';
import { sortTickets } from './sort-tickets.js';
import { toTicketJson } from './ticket-json.js';
import { toTag } from './ticket-members.js';
import { updateTicket } from './update-ticket.js';
import { visibleTicket, visibleTickets } from './visible-ticket.js';

/** Adds `/tickets` and what hangs below it. */
export function addTicketRoutes(
  api: RestApi,
  { desk, limits }: RestWorld,
  idempotency: IdempotencyKeys,
): void {
  const countUpdate = (context: Context<RestEnvironment>, ticketId: number) => {
    if (context.env.unlimited) return;
    const key = `${desk.session.userId}:${ticketId}`;
    limits.take('ticketUpdates', 600, key, ticketUpdatesExceeded);
    limits.take('accountTicketUpdates', 60, 'account', accountLimitExceeded);
  };
  const sorted = (context: Context<RestEnvironment>, tickets: Parameters<typeof sortTickets>[0]) =>
    sortTickets(tickets, context.req.query('sort_by'), context.req.query('sort_order'));

  api.get('/tickets', (context) => {
    if (!context.env.unlimited) limits.take('ticketLists', 60, 'account', accountLimitExceeded);
    const externalId = context.req.query('external_id');
    const tickets = visibleTickets(desk).filter(
      (ticket) => externalId === undefined || ticket.external_id === externalId,
    );
    return context.json(paginate(context, 'tickets', sorted(context, tickets)));
  });

  api.post('/tickets', async (context) => {
    if (!context.env.unlimited) limits.take('ticketCreates', 60, desk.session.userId, accountLimitExceeded);
    const body = await context.req.text();
    const key = context.req.header('idempotency-key');
    if (key !== undefined) {
      const earlier = idempotency.lookup(key, body);
      if (earlier !== undefined) {
        context.header('x-idempotency-lookup', 'hit');
        return context.json(earlier, 201);
      }
      context.header('x-idempotency-lookup', 'miss');
    }
    const { ticket, audit } = createTicket(desk, await readEnvelope(context, 'ticket'));
    const answer = structuredClone({ ticket: toTicketJson(ticket), audit });
    if (key !== undefined) idempotency.remember(key, body, answer);
    context.header('location', apiUrl(`tickets/${ticket.id}`));
    return context.json(answer, 201);
  });

  api.get('/tickets/show_many', (context) => {
    const ids = (context.req.query('ids') ?? '').split(',').map(Number);
    return context.json(
      paginate(
        context,
        'tickets',
        visibleTickets(desk).filter(({ id }) => ids.includes(id)),
      ),
    );
  });

  api.get('/tickets/:id', (context) => {
    const ticket = visibleTicket(desk, context.req.param('id'));
    const ids = [ticket.requester_id, ticket.submitter_id, ticket.assignee_id];
    const users = [...desk.users.values()]
      .filter(({ id }) => ids.includes(id))
      .map((user) => toUserJson(desk, user));
    const sideloads = (context.req.query('include') ?? '').split(',').includes('users') ? { users } : {};
    return context.json({ ticket: toTicketJson(ticket), ...sideloads });
  });

  api.put('/tickets/:id', async (context) => {
    const ticket = visibleTicket(desk, context.req.param('id'));
    countUpdate(context, ticket.id);
    const audit = updateTicket(desk, ticket, await readEnvelope(context, 'ticket'));
    return context.json({ ticket: toTicketJson(ticket), audit });
  });

  api.get('/tickets/:id/comments', (context) => {
    const ticket = visibleTicket(desk, context.req.param('id'));
    const comments = desk.commentsOf(ticket.id).map((comment) => toCommentJson(desk, comment));
    const newestFirst =
      context.req.query('sort_order') === 'desc' || (context.req.query('sort') ?? '').startsWith('-');
    return context.json(paginate(context, 'comments', newestFirst ? comments.reverse() : comments));
  });

  api.get('/tickets/:id/audits', (context) => {
    const ticket = visibleTicket(desk, context.req.param('id'));
    return context.json(
      paginate(
        context,
        'audits',
        desk.audits.filter(({ ticket_id }) => ticket_id === ticket.id),
      ),
    );
  });

  api.get('/tickets/:id/tags', (context) =>
    context.json({ tags: visibleTicket(desk, context.req.param('id')).tags }),
  );

  for (const method of ['PUT', 'POST', 'DELETE'] as const) {
    api.on(method, '/tickets/:id/tags', async (context) => {
      const ticket = visibleTicket(desk, context.req.param('id'));
      countUpdate(context, ticket.id);
      const tags = toStringList((await readBody(context))['tags'])?.map(toTag);
      if (tags === undefined) throw invalidAttribute('tags', 'Tags must be an array of strings');
      const member = { PUT: 'additional_tags', POST: 'tags', DELETE: 'remove_tags' }[method];
      updateTicket(desk, ticket, { [member]: tags });
      return context.json({ tags: ticket.tags }, method === 'POST' ? 201 : 200);
    });
  }

  api.get('/users/:id/tickets/requested', (context) => {
    const id = toId(context.req.param('id'));
    if (id === undefined || !desk.users.has(id)) throw recordNotFound();
    const archived = context.req.query('exclude_archived') === 'true';
    const tickets = visibleTickets(desk).filter(
      (ticket) => ticket.requester_id === id && !(archived && ticket.status === 'closed'),
    );
    return context.json(paginate(context, 'tickets', sorted(context, tickets)));
  });
}
