import { AsyncLocalStorage } from 'node:async_hooks';
import { createAccessTokens, type AccessTokens } from '../oauth/access-tokens.js';
import type { OAuthClientRecord } from '../oauth/oauth-client.js';
import type { TriggerRecord } from '../triggers/trigger.js';
import type { SigningSecrets, WebhookRecord } from '../webhooks/webhook.js';
import { demoAgentId } from './account.js';
import type { Pop, ShownNotice } from './activity.js';
import type { AuditRecord } from './audit.js';
import type { BrandRecord } from './brand.js';
import type { CallRecord } from './call.js';
import type { DeskClock } from './clock.js';
import type { CommentRecord } from './comment.js';
import type { ColorScheme, DeskEvent } from './desk-event.js';
import type { FieldRecord } from './field.js';
import type { GroupRecord } from './group.js';
import type { IdentityRecord } from './identity.js';
import type { InstallationRecord } from './installation.js';
import type { OrganizationRecord } from './organization.js';
import { createSearchIndex, type SearchIndex } from './search-index.js';
import type { TicketRecord } from './ticket.js';
import type { TicketWrite } from './ticket-write.js';
import type { UserRecord } from './user.js';
import type { ViewRecord } from './view.js';

/** Who works: the agent of the request that is answered, else the one who is signed in. Signed out, requests answer 401. */
export interface DeskSession {
  signedIn: boolean;
  userId: number;
}

const firstIds = {
  user: 380001000201,
  identity: 77201,
  comment: 33144692244001,
  audit: 33144692144001,
  event: 33144692344001,
  call: 16444799156801,
  ticket: 4101,
  userField: 360008000101,
  oauthClient: 360009000001,
  trigger: 360010000001,
  webhook: 1,
} as const;

/** The kinds of record that get consecutive ids. */
export type DeskIdKind = keyof typeof firstIds;

/** Everything the simulated account holds. Knows no HTTP and no rules about who may do what. */
export class Desk {
  readonly clock: DeskClock;
  readonly index: SearchIndex;
  readonly users = new Map<number, UserRecord>();
  readonly identities = new Map<number, IdentityRecord>();
  readonly organizations = new Map<number, OrganizationRecord>();
  readonly groups = new Map<number, GroupRecord>();
  /** Which agents belong to which groups: group id to user ids. */
  readonly memberships = new Map<number, number[]>();
  readonly brands = new Map<number, BrandRecord>();
  readonly ticketFields = new Map<number, FieldRecord>();
  readonly userFields = new Map<number, FieldRecord>();
  readonly tickets = new Map<number, TicketRecord>();
  readonly comments: CommentRecord[] = [];
  readonly audits: AuditRecord[] = [];
  readonly calls = new Map<number, CallRecord>();
  readonly oauthClients = new Map<number, OAuthClientRecord>();
  readonly accessTokens: AccessTokens;
  readonly webhooks = new Map<string, WebhookRecord>();
  readonly signingSecrets: SigningSecrets = new Map();
  readonly triggers = new Map<number, TriggerRecord>();
  readonly views: ViewRecord[] = [];
  readonly pops: Pop[] = [];
  readonly notices: ShownNotice[] = [];
  /** Who works unless a request or a workspace tab names somebody else. */
  readonly defaultSession: DeskSession = { signedIn: true, userId: demoAgentId };
  installation: InstallationRecord | null = null;
  scheme: ColorScheme = 'light';
  /** The name of the installed app, for call records. */
  appName = 'App';
  /** The names of the settings the app's manifest declares; only these are stored. */
  declaredSettings: readonly string[] = [];
  /** The names of the settings that are written, and never answered. */
  secureSettings: readonly string[] = [];
  /** Whether the account refuses phone numbers that are not E.164. */
  validatesPhones = false;

  readonly #next = new Map<DeskIdKind, number>();
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  readonly #readers = new Set<(write: TicketWrite) => void>();
  readonly #acting = new AsyncLocalStorage<number>();

  constructor(clock: DeskClock, indexLag: number) {
    this.clock = clock;
    this.index = createSearchIndex(clock, indexLag);
    this.accessTokens = createAccessTokens(clock);
  }

  /** @returns the next id of a kind; the same sequence after every reset */
  nextId(kind: DeskIdKind): number {
    const id = this.#next.get(kind) ?? firstIds[kind];
    this.#next.set(kind, id + 1);
    return id;
  }

  /** Does work as an agent: everything that asks who works, until the work has ended, is told this one. */
  as<Result>(agentId: number | undefined, work: () => Result): Result {
    return agentId === undefined ? work() : this.#acting.run(agentId, work);
  }

  /** Who works now. */
  get session(): Readonly<DeskSession> {
    const userId = this.#acting.getStore();
    return userId === undefined ? this.defaultSession : { ...this.defaultSession, userId };
  }

  /** @returns the user who works now */
  get currentUser(): UserRecord {
    const user = this.users.get(this.session.userId);
    if (user === undefined) throw new Error(`The signed-in user ${this.session.userId} does not exist.`);
    return user;
  }

  /** @returns the comments of a ticket, oldest first */
  commentsOf(ticketId: number): CommentRecord[] {
    return this.comments.filter((comment) => comment.ticket_id === ticketId);
  }

  /** @returns the identities of a user, oldest first */
  identitiesOf(userId: number): IdentityRecord[] {
    return [...this.identities.values()].filter((identity) => identity.user_id === userId);
  }

  /** @returns whether the signed-in agent may see the ticket: tickets of private groups are for their members */
  canSee(ticket: TicketRecord): boolean {
    if (this.currentUser.role === 'admin' || ticket.group_id === null) return true;
    const group = this.groups.get(ticket.group_id);
    return group?.is_public !== false || (this.memberships.get(group.id) ?? []).includes(this.session.userId);
  }

  /** Records that something was brought in front of an agent, and tells that agent's open tabs when REST asked for it. */
  pop(kind: Pop['kind'], id: number, by: Pop['by'], agentId = this.session.userId): void {
    const pop: Pop = { at: this.clock.stamp(), agentId, kind, id, by };
    this.pops.push(pop);
    if (by !== 'routeTo') this.publish({ type: 'pop', pop, agentId });
  }

  /** Tells every open workspace tab, or those of one agent when the event names one. */
  publish(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Hears what open tabs are told. @returns the function that ends it */
  subscribe(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells what follows from a ticket being written. To be called by everything that writes tickets, at its end. */
  ticketWritten(write: TicketWrite): void {
    for (const reader of this.#readers) reader(write);
  }

  /** Hears of every ticket that is written, while the request that writes it waits. */
  onTicketWritten(reader: (write: TicketWrite) => void): void {
    this.#readers.add(reader);
  }

  /** Empties the desk; ids start again. Listeners stay. */
  clear(): void {
    for (const map of [this.users, this.identities, this.organizations, this.groups, this.memberships])
      map.clear();
    for (const map of [this.brands, this.ticketFields, this.userFields, this.tickets, this.calls])
      map.clear();
    for (const map of [this.oauthClients, this.webhooks, this.signingSecrets, this.triggers]) map.clear();
    this.accessTokens.expire();
    for (const list of [this.comments, this.audits, this.views, this.pops, this.notices]) list.length = 0;
    this.#next.clear();
    this.index.flush();
    this.defaultSession.signedIn = true;
    this.defaultSession.userId = demoAgentId;
    this.scheme = 'light';
  }
}
