import type { Desk } from '../../desk/desk.js';
import { createFieldRecord, type FieldRecord } from '../../desk/field.js';
import { apiUrl } from '../../desk/account.js';
import { paginate } from '../paginate.js';
import { readEnvelope, toId, type JsonObject } from '../request-body.js';
import type { RestApi, RestWorld } from '../rest-api.js';
import { forbidden, recordInvalid, recordNotFound } from '../rest-error.js';

/** Adds `/user_fields`: agents read them, admins make and remove them. */
export function addUserFieldRoutes(api: RestApi, { desk }: RestWorld): void {
  api.get('/user_fields', (context) =>
    context.json(paginate(context, 'user_fields', [...desk.userFields.values()])),
  );

  api.post('/user_fields', async (context) => {
    if (desk.currentUser.role !== 'admin') throw forbidden();
    const field = createUserField(desk, await readEnvelope(context, 'user_field'));
    context.header('location', apiUrl(`user_fields/${field.id}`));
    return context.json({ user_field: field }, 201);
  });

  api.get('/user_fields/:id', (context) =>
    context.json({ user_field: existingField(desk, context.req.param('id')) }),
  );

  api.delete('/user_fields/:id', (context) => {
    if (desk.currentUser.role !== 'admin') throw forbidden();
    const { id, key = '' } = existingField(desk, context.req.param('id'));
    desk.userFields.delete(id);
    for (const user of desk.users.values()) {
      const others = Object.entries(user.user_fields).filter(([other]) => other !== key);
      user.user_fields = Object.fromEntries(others);
    }
    desk.publish({ type: 'changed' });
    return context.body(null, 204);
  });
}

function existingField(desk: Desk, idText: string): FieldRecord {
  const field = desk.userFields.get(toId(idText) ?? 0);
  if (field === undefined) throw recordNotFound();
  return field;
}

/** @throws RestError 422 without a key or a title, and for a key that there is already */
function createUserField(desk: Desk, { key, title, type }: JsonObject): FieldRecord {
  const fields = [...desk.userFields.values()];
  if (typeof title !== 'string' || title === '') {
    throw recordInvalid({ field: 'title', description: 'Title: cannot be blank', error: 'BlankValue' });
  }
  if (typeof key !== 'string' || !/^[\w-]+$/.test(key)) {
    throw recordInvalid({ field: 'key', description: 'Key: is invalid', error: 'InvalidValue' });
  }
  if (fields.some((field) => field.key === key)) {
    throw recordInvalid({
      field: 'key',
      description: 'Key: has already been taken',
      error: 'DuplicateValue',
    });
  }
  const field = createFieldRecord('user_fields', {
    id: desk.nextId('userField'),
    key,
    title,
    type: typeof type === 'string' ? type : 'text',
    position: fields.length,
    created_at: desk.clock.stamp(),
  });
  desk.userFields.set(field.id, field);
  desk.publish({ type: 'changed' });
  return field;
}
