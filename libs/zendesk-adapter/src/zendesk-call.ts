/** One request to Zendesk's REST interface, before it is put into the framework's shape. */
export interface ZendeskCall {
  /** What it is for, in a few words without personal data: `search users by phone number`. */
  readonly purpose: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Begins with `/api/v2/`; without a query. What identifies a person goes into the query or the body. */
  readonly path: string;
  /** Raw values: they are encoded here, once. */
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
