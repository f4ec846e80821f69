import type { Desk } from '../../desk/desk.js';
import { updateInstallation, type InstallationRecord } from '../../desk/installation.js';
import { accountLimitExceeded } from '../rate-limits.js';
import { isObject, readBody, toId } from '../request-body.js';
import type { RestApi, RestWorld } from '../rest-api.js';
import { forbidden, invalidAttribute, missingParameter, recordNotFound, RestError } from '../rest-error.js';

const maximumNotifyBytes = 1024 * 1024;

/** Adds the Apps API: installations and notifications. */
export function addAppRoutes(api: RestApi, { desk, limits }: RestWorld): void {
  api.get('/apps/installations', (context) =>
    context.json({
      installations: desk.installation === null ? [] : [toInstallationJson(desk, desk.installation)],
    }),
  );

  api.get('/apps/installations/:id', (context) =>
    context.json(toInstallationJson(desk, existingInstallation(desk, context.req.param('id')))),
  );

  api.put('/apps/installations/:id', async (context) => {
    const installation = existingInstallation(desk, context.req.param('id'));
    if (desk.currentUser.role !== 'admin') throw forbidden();
    const { settings } = await readBody(context);
    if (settings !== undefined && !isObject(settings))
      throw invalidAttribute('settings', 'must be an object');
    const declared = new Set(['name', 'title', ...desk.declaredSettings]);
    const stored = Object.fromEntries(Object.entries(settings ?? {}).filter(([name]) => declared.has(name)));
    desk.installation = updateInstallation(installation, stored, desk.clock.stamp());
    return context.json(toInstallationJson(desk, desk.installation));
  });

  api.post('/apps/notify', async (context) => {
    if (!context.env.unlimited) limits.take('notifications', 60, 'account', accountLimitExceeded);
    const { app_id: appId, event, body, agent_id: agentId } = await readBody(context);
    if (typeof event !== 'string' || event === '') throw missingParameter('event');
    if (toId(appId) === undefined) throw missingParameter('app_id');
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
    if (Buffer.byteLength(text) > maximumNotifyBytes)
      throw new RestError(413, { error: 'Payload too large' });
    if (toId(appId) !== desk.installation?.app_id) throw recordNotFound();
    const target = toId(agentId);
    const sender = desk.session.userId;
    const addressee = target === undefined ? {} : { agentId: target };
    desk.publish({ type: 'notification', event, body: parsed(body), sender, ...addressee });
    return context.json(null);
  });
}

/** Secure settings are written, and never answered. */
function toInstallationJson({ secureSettings }: Desk, installation: InstallationRecord): InstallationRecord {
  const isOpen = (name: string) => !secureSettings.includes(name);
  return {
    ...installation,
    settings: Object.fromEntries(Object.entries(installation.settings).filter(([name]) => isOpen(name))),
    settings_objects: installation.settings_objects.filter(({ name }) => isOpen(name)),
  };
}

function existingInstallation(desk: Desk, idText: string): InstallationRecord {
  if (desk.installation?.id !== toId(idText) || desk.installation === null) throw recordNotFound();
  return desk.installation;
}

/** A body that is valid JSON arrives as what it says. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body ?? null;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
