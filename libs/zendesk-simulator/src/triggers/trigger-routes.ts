import { apiUrl } from '../desk/account.js';
import type { Desk } from '../desk/desk.js';
import { paginate } from '../rest/paginate.js';
import { readEnvelope, toId } from '../rest/request-body.js';
import type { RestApi, RestWorld } from '../rest/rest-api.js';
import { forbidden, recordNotFound } from '../rest/rest-error.js';
import { readTrigger } from './read-trigger.js';
import type { TriggerRecord } from './trigger.js';

const categoryId = '10026';

/** Adds `/triggers`: agents read them, admins make, change and remove them. */
export function addTriggerRoutes(api: RestApi, { desk }: RestWorld): void {
  const demandAdmin = () => {
    if (desk.currentUser.role !== 'admin') throw forbidden();
  };

  api.get('/triggers', (context) => context.json(paginate(context, 'triggers', [...desk.triggers.values()])));

  api.post('/triggers', async (context) => {
    demandAdmin();
    const settings = readTrigger(desk, await readEnvelope(context, 'trigger'), null);
    const id = desk.nextId('trigger');
    const at = desk.clock.stamp();
    const trigger: TriggerRecord = {
      id,
      url: apiUrl(`triggers/${id}`),
      ...settings,
      category_id: categoryId,
      default: false,
      created_at: at,
      updated_at: at,
    };
    desk.triggers.set(id, trigger);
    context.header('location', trigger.url);
    return context.json({ trigger }, 201);
  });

  api.get('/triggers/:id', (context) =>
    context.json({ trigger: existingTrigger(desk, context.req.param('id')) }),
  );

  api.put('/triggers/:id', async (context) => {
    demandAdmin();
    const trigger = existingTrigger(desk, context.req.param('id'));
    const settings = readTrigger(desk, await readEnvelope(context, 'trigger'), trigger);
    Object.assign(trigger, settings, { updated_at: desk.clock.stamp() });
    return context.json({ trigger });
  });

  api.delete('/triggers/:id', (context) => {
    demandAdmin();
    desk.triggers.delete(existingTrigger(desk, context.req.param('id')).id);
    return context.body(null, 204);
  });
}

function existingTrigger(desk: Desk, idText: string): TriggerRecord {
  const trigger = desk.triggers.get(toId(idText) ?? 0);
  if (trigger === undefined) throw recordNotFound();
  return trigger;
}
