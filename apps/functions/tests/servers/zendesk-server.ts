import { type RunningServer, type ServerAction, type ServerRequest, startServer } from './start-server.js';

export type ZendeskRecord = Readonly<Record<string, unknown>>;

export const oauthClient = { clientId: 'patchcord_lookup', clientSecret: 'client secret' };

export interface ZendeskServer extends RunningServer {
  readonly users: ZendeskRecord[];
  readonly tickets: ZendeskRecord[];
  /** By user id. */
  readonly identities: Map<number, readonly ZendeskRecord[]>;
  /** Tokens that are valid now. */
  readonly tokens: Set<string>;
  /** Methods, paths and searches in the order of their arrival. */
  readonly requests: string[];
  /** Seconds a new token lives. */
  tokenLife: number | undefined;
  /** What its clock says. */
  now: Date;
  strike: (request: ServerRequest) => ServerAction | undefined;
}

/** OAuth, users, tickets and search of Zendesk's REST interface, as far as the functions use them. */
export async function startZendeskServer(): Promise<ZendeskServer> {
  const state = {
    users: [] as ZendeskRecord[],
    tickets: [] as ZendeskRecord[],
    identities: new Map<number, readonly ZendeskRecord[]>(),
    tokens: new Set<string>(),
    requests: [] as string[],
    tokenLife: 1800 as number | undefined,
    now: new Date('2026-11-22T12:00:00Z'),
    strike: (() => undefined) as (request: ServerRequest) => ServerAction | undefined,
  };
  let tokensMade = 0;

  function giveToken(body: string): ServerAction {
    const { client_id: id, client_secret: secret, grant_type: grant } = JSON.parse(body) as ZendeskRecord;
    if (grant !== 'client_credentials' || id !== oauthClient.clientId || secret !== oauthClient.clientSecret)
      return { status: 401, body: { error: 'invalid_client' } };
    tokensMade += 1;
    const token = `token-${String(tokensMade)}`;
    state.tokens.add(token);
    const life = state.tokenLife === undefined ? {} : { expires_in: state.tokenLife };
    return { status: 200, body: { access_token: token, token_type: 'bearer', scope: 'read', ...life } };
  }

  function answer({ url }: ServerRequest): ServerAction {
    const { pathname, searchParams } = url;
    const [, , , collection, id, member] = pathname.split('/');
    const query = searchParams.get('query') ?? '';
    const user = state.users.find((each) => String(each['id']) === id);
    if (pathname === '/api/v2/search') {
      return toPage('results', search(query), searchParams);
    }
    if (pathname === '/api/v2/users/search') {
      const externalId = searchParams.get('external_id')?.toLowerCase();
      const users =
        externalId === undefined
          ? search(query).filter((each) => each['result_type'] === 'user')
          : state.users.filter((each) => String(each['external_id']).toLowerCase() === externalId);
      return toPage('users', users, searchParams);
    }
    if (collection === 'users' && user !== undefined) {
      if (member === undefined) return { status: 200, body: { user } };
      if (member === 'identities')
        return { status: 200, body: { identities: state.identities.get(Number(id)) ?? [] } };
      const tickets = state.tickets.filter((each) => each['requester_id'] === user['id']);
      return toPage('tickets', tickets, searchParams);
    }
    const ticket = state.tickets.find((each) => String(each['id']) === id);
    if (collection === 'tickets' && ticket !== undefined) {
      const users = state.users.filter((each) => each['id'] === ticket['requester_id']);
      return { status: 200, body: { ticket, users } };
    }
    return { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };
  }

  /** Words with AND; `*` before digits finds numbers that end so; everything else is found anywhere in the record. */
  function search(query: string): readonly ZendeskRecord[] {
    const words = query.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
    const records = [
      ...state.users.map((user) => ({ ...user, result_type: 'user' })),
      ...state.tickets.map((ticket) => ({ ...ticket, result_type: 'ticket' })),
    ] as readonly ZendeskRecord[];
    return records.filter((record) => words.every((word) => matches(record, word, state.identities)));
  }

  const server = await startServer((request) => {
    const { body, headers, method, url } = request;
    const query = url.searchParams.get('query') ?? url.searchParams.get('external_id');
    state.requests.push([method, url.pathname, ...(query === null ? [] : [query])].join(' '));
    const date = { date: state.now.toUTCString() };
    const fault = state.strike(request);
    if (fault !== undefined) return fault;
    const action = url.pathname === '/oauth/tokens' ? giveToken(body) : undefined;
    if (action !== undefined) return action;
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (!state.tokens.has(token)) return { status: 401, body: { error: 'invalid_token' } };
    const given = answer(request);
    return typeof given === 'string' ? given : { ...given, headers: date };
  });
  return Object.assign(state, server);
}

/** A page by offset, as `page` and `per_page` say; 100 at most. */
function toPage(
  member: string,
  records: readonly ZendeskRecord[],
  parameters: URLSearchParams,
): ServerAction {
  const perPage = Math.min(100, Number(parameters.get('per_page') ?? 100));
  const page = Number(parameters.get('page') ?? 1);
  const end = page * perPage;
  const body = {
    [member]: records.slice(end - perPage, end),
    count: records.length,
    next_page: end < records.length ? `https://acme.zendesk.com/api/v2/next?page=${String(page + 1)}` : null,
  };
  return { status: 200, body };
}

function matches(
  record: ZendeskRecord,
  word: string,
  identities: ReadonlyMap<number, readonly ZendeskRecord[]>,
): boolean {
  const [, name, value = ''] = /^([a-z_]+):(.*)$/.exec(word) ?? [undefined, undefined, word];
  const wanted = value.replaceAll('"', '').toLowerCase();
  if (name === 'type') return record['result_type'] === wanted;
  if (name === 'role') return record['role'] === wanted;
  const others = identities.get(Number(record['id'])) ?? [];
  const text = JSON.stringify([record, others]).toLowerCase();
  if (name !== 'phone') return text.includes(wanted);
  const numbers = [record['phone'], ...others.map((identity) => identity['value'])];
  return numbers.some((number) => String(number).replace(/\D/g, '').endsWith(wanted.replace('*', '')));
}
