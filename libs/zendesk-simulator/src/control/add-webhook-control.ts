import type { Hono } from 'hono';
import type { WebhookConduct } from '../webhooks/webhook-delivery.js';
import type { WebhookCourier } from '../webhooks/webhook-courier.js';
import { ControlError } from './control-error.js';
import { optional, readControlBody, refuseUnknown } from './read-control-body.js';

/** Adds `webhooks`: how their messages travel. */
export function addWebhookControl(control: Hono, courier: WebhookCourier): void {
  control.post('/webhooks', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['lagMs', 'copies', 'isHeld', 'isReversed']);
    const lagMs = optional(body, 'lagMs', 'number');
    const copies = optional(body, 'copies', 'number');
    const isHeld = optional(body, 'isHeld', 'boolean');
    const isReversed = optional(body, 'isReversed', 'boolean');
    if (lagMs !== undefined && lagMs < 0) throw new ControlError('"lagMs" must not be negative.');
    if (copies !== undefined && !(Number.isInteger(copies) && copies >= 1 && copies <= 10))
      throw new ControlError('"copies" must be a whole number from 1 to 10.');
    const changes: Partial<WebhookConduct> = {
      ...(lagMs === undefined ? {} : { lagMs }),
      ...(copies === undefined ? {} : { copies }),
      ...(isHeld === undefined ? {} : { isHeld }),
      ...(isReversed === undefined ? {} : { isReversed }),
    };
    courier.behave(changes);
    return context.json(courier.conduct);
  });
}
