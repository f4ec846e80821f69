/** The connection of a webhook that triggers send. */
export const conditionalTicketEvents = 'conditional_ticket_events';

/** How the requests of a webhook say who they are. */
export interface WebhookAuthentication {
  readonly type: 'basic_auth' | 'bearer_token' | 'api_key';
  readonly data: Readonly<Record<string, string>>;
  readonly add_position: 'header';
}

/** An address that hears of what happens, as `GET /api/v2/webhooks/{id}` answers it; the secret is not shown there. */
export interface WebhookRecord {
  id: string;
  name: string;
  description: string | null;
  status: 'active' | 'inactive';
  endpoint: string;
  http_method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  request_format: 'json' | 'xml' | 'form_encoded';
  /** Kinds of events, or only {@link conditionalTicketEvents}. */
  subscriptions: string[];
  authentication: WebhookAuthentication | null;
  custom_headers: Record<string, string>;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
}

/** The secrets webhooks sign with, by webhook. */
export type SigningSecrets = Map<string, string>;

/** @returns an id of 26 letters and digits, as webhooks have it */
export function toWebhookId(number: number): string {
  return `01JD${String(number).padStart(22, '0')}`;
}
