/** Where Zendesk mounts an app. */
export type ZafLocation =
  | 'background'
  | 'top_bar'
  | 'nav_bar'
  | 'ticket_sidebar'
  | 'new_ticket_sidebar'
  | 'user_sidebar'
  | 'organization_sidebar'
  | 'ticket_editor'
  | 'modal';

/** What one instance of the app is looking at. Which ids are there depends on the location. */
export interface ZafContext {
  readonly instanceGuid: string;
  readonly product: 'support';
  readonly account: { readonly subdomain: string };
  readonly location: ZafLocation;
  readonly ticketId?: number;
  readonly newTicketId?: number | string;
  readonly userId?: number;
  readonly organizationId?: number;
}

/** The app's installation. `settings` is a snapshot of when the page loaded, and numbers in it can be strings. */
export interface ZafMetadata {
  readonly appId: number;
  readonly installationId: number;
  readonly name: string;
  readonly version?: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly plan?: { readonly name: string | null };
}

export interface ZafPathError {
  readonly name?: string;
  readonly message: string;
  readonly path?: string;
}

/** Values by the path that was asked for; those of several paths that failed stand in `errors`. */
export type ZafResult = Readonly<Record<string, unknown>> & {
  readonly errors: Readonly<Record<string, ZafPathError>>;
};

/** What a failed `request` rejects with, and a complete answer resolves with. Plain data, not an `Error`. */
export interface ZafXhr {
  /** HTTP status; 0 when the connection failed. */
  readonly status: number;
  readonly statusText: string;
  readonly readyState?: number;
  readonly responseText?: string;
  readonly responseJSON?: unknown;
}

export interface ZafJwt {
  readonly algorithm: 'HS256';
  readonly secret_key: string;
  readonly expiry?: number;
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface ZafRequest {
  readonly url: string;
  readonly type?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly data?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly autoRetry?: boolean;
  readonly httpCompleteResponse?: boolean;
  readonly timeout?: number;
  readonly secure?: boolean;
  readonly cors?: boolean;
  readonly jwt?: ZafJwt;
}

/** What a click on a number brings (`voice.dialout`); `number` is absent when the agent wants to type one. */
export interface ZafDialout {
  readonly number?: string;
  readonly userId?: number;
  readonly ticketId?: number;
}

/** The client of Zendesk's apps framework. There are no official types; these are as far as we use it. */
export interface ZafClient {
  context(): Promise<ZafContext>;
  metadata(): Promise<ZafMetadata>;
  get(path: string | readonly string[]): Promise<ZafResult>;
  set(path: string, value: unknown): Promise<ZafResult>;
  invoke(name: string, ...args: unknown[]): Promise<ZafResult>;
  /** Rejects with a {@link ZafXhr}. */
  request(options: string | ZafRequest): Promise<unknown>;
  on(event: string, handler: (data: unknown) => unknown): void;
  off(event: string, handler: (data: unknown) => unknown): unknown;
  has(event: string, handler: (data: unknown) => unknown): boolean;
  trigger(event: string, data?: unknown): void;
  /** Call it only after `app.registered`: an instance client made earlier never gets ready. */
  instance(guid: string): ZafClient;
}

/** The global that Zendesk's script leaves behind. */
export interface ZafSdk {
  init(
    callback?: (data: { readonly context: ZafContext; readonly metadata: ZafMetadata }) => void,
  ): ZafClient | false;
}

declare global {
  interface Window {
    readonly ZAFClient?: ZafSdk;
  }
}
