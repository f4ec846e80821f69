export {
  startZendeskSimulator,
  type ZendeskSimulator,
  type ZendeskSimulatorOptions,
} from './start-zendesk-simulator.js';
export {
  createZendeskDriver,
  type AgentDriver,
  type DriverDialout,
  type ZendeskDriver,
} from './zendesk-driver.js';
export type { StateComment, ZendeskState } from './control/zendesk-state.js';
export type { Pop, ShownNotice } from './desk/activity.js';
export type { CallRecord } from './desk/call.js';
export type { ColorScheme, Dialout } from './desk/desk-event.js';
export type { DeskSession } from './desk/desk.js';
export type { TicketRecord } from './desk/ticket.js';
export type { UserRecord } from './desk/user.js';
export type { OAuthClientRecord } from './oauth/oauth-client.js';
export type { OAuthClientOptions, WebhookOptions } from './simulated-zendesk.js';
export type { TriggerAction, TriggerCondition, TriggerRecord } from './triggers/trigger.js';
export type { WebhookAttempt, WebhookConduct, WebhookDelivery } from './webhooks/webhook-delivery.js';
export type { WebhookTiming } from './webhooks/pause-before-retry.js';
export type { WebhookAuthentication, WebhookRecord } from './webhooks/webhook.js';
export type { Fault } from './rest/fault.js';
export type { LimitSettings } from './rest/rate-limits.js';
export type { LoggedRequest } from './rest/request-log.js';
