import { paginate } from '../paginate.js';
import { toId } from '../request-body.js';
import type { RestApi, RestWorld } from '../rest-api.js';
import { recordNotFound } from '../rest-error.js';
import { visibleTickets } from '../tickets/visible-ticket.js';

/** Adds the lists that describe the account: ticket fields, brands, groups, organisations, views. */
export function addAccountRoutes(api: RestApi, { desk }: RestWorld): void {
  api.get('/ticket_fields', (context) => {
    const fields = [...desk.ticketFields.values()];
    const paged = context.req.query('page') !== undefined || context.req.query('page[size]') !== undefined;
    return context.json(
      paged
        ? paginate(context, 'ticket_fields', fields)
        : { ticket_fields: fields, next_page: null, previous_page: null, count: fields.length },
    );
  });
  api.get('/ticket_fields/:id', (context) => {
    const field = desk.ticketFields.get(toId(context.req.param('id')) ?? 0);
    if (field === undefined) throw recordNotFound();
    return context.json({ ticket_field: field });
  });
  api.get('/brands', (context) => {
    const brands = [...desk.brands.values()].sort((one, other) => one.name.localeCompare(other.name));
    return context.json(paginate(context, 'brands', brands));
  });
  api.get('/brands/:id', (context) => {
    const brand = desk.brands.get(toId(context.req.param('id')) ?? 0);
    if (brand === undefined) throw recordNotFound();
    return context.json({ brand });
  });
  api.get('/groups', (context) => context.json(paginate(context, 'groups', [...desk.groups.values()])));
  api.get('/groups/:id', (context) => {
    const group = desk.groups.get(toId(context.req.param('id')) ?? 0);
    if (group === undefined) throw recordNotFound();
    return context.json({ group });
  });
  api.get('/organizations', (context) =>
    context.json(paginate(context, 'organizations', [...desk.organizations.values()])),
  );
  api.get('/organizations/:id', (context) => {
    const organization = desk.organizations.get(toId(context.req.param('id')) ?? 0);
    if (organization === undefined) throw recordNotFound();
    return context.json({ organization });
  });
  api.get('/views', (context) =>
    context.json(
      paginate(
        context,
        'views',
        desk.views.map(({ id, title }) => ({ id, title, active: true })),
      ),
    ),
  );
  api.get('/views/:id/tickets', (context) => {
    const view = desk.views.find(({ id }) => id === toId(context.req.param('id')));
    if (view === undefined) throw recordNotFound();
    return context.json(paginate(context, 'tickets', visibleTickets(desk).filter(view.includes)));
  });
}
