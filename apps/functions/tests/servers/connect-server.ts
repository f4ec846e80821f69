import { type RunningServer, type ServerAction, type ServerRequest, startServer } from './start-server.js';

export const instanceId = '11111111-2222-4333-8444-555555555555';

export interface ConnectCall {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface StartedTask {
  readonly contactId: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Strikes a call before it is carried out, or (`'lost'`) drops the answer of one that was. */
export type ConnectFault = ServerAction | 'lost' | undefined;

export interface ConnectServer extends RunningServer {
  readonly calls: ConnectCall[];
  /** Contacts as `DescribeContact` answers them, by id. */
  readonly contacts: Map<string, Readonly<Record<string, unknown>>>;
  readonly users: Map<string, Readonly<Record<string, unknown>>>;
  /** By contact id. */
  readonly recordings: Map<string, 'recording' | 'suspended'>;
  /** By client token, as Connect keeps them. */
  readonly tasks: Map<string, StartedTask>;
  /** Is asked at each call. */
  strike: (call: ConnectCall) => ConnectFault;
}

export function connectError(status: number, type: string, message = 'As the test wants it.'): ServerAction {
  return { status, headers: { 'x-amzn-errortype': type }, body: { Message: message } };
}

export const throttled = connectError(429, 'ThrottlingException', 'Rate exceeded');

/** The public operations of Amazon Connect that the functions use, in its REST-JSON protocol. */
export async function startConnectServer(): Promise<ConnectServer> {
  const state = {
    calls: [] as ConnectCall[],
    contacts: new Map<string, Readonly<Record<string, unknown>>>(),
    users: new Map<string, Readonly<Record<string, unknown>>>(),
    recordings: new Map<string, 'recording' | 'suspended'>(),
    tasks: new Map<string, StartedTask>(),
    strike: (() => undefined) as (call: ConnectCall) => ConnectFault,
  };

  function carryOut({ input, operation }: ConnectCall): ServerAction {
    if (input['InstanceId'] !== instanceId) return connectError(404, 'ResourceNotFoundException');
    const contactId = String(input['ContactId']);
    switch (operation) {
      case 'DescribeContact': {
        const contact = state.contacts.get(contactId);
        if (contact === undefined) return connectError(404, 'ResourceNotFoundException');
        return { status: 200, body: { Contact: { Id: contactId, ...contact } } };
      }
      case 'DescribeUser': {
        const user = state.users.get(String(input['UserId']));
        if (user === undefined) return connectError(404, 'ResourceNotFoundException');
        return { status: 200, body: { User: user } };
      }
      case 'SuspendContactRecording':
      case 'ResumeContactRecording': {
        const { InitialContactId = contactId } = state.contacts.get(contactId) ?? {};
        if (InitialContactId !== input['InitialContactId'])
          return connectError(404, 'ResourceNotFoundException');
        if (!state.recordings.has(contactId)) return connectError(400, 'InvalidRequestException');
        state.recordings.set(contactId, operation.startsWith('Suspend') ? 'suspended' : 'recording');
        return { status: 200 };
      }
      case 'StartTaskContact': {
        const token = String(input['ClientToken']);
        const task = state.tasks.get(token) ?? { contactId: `task-${String(state.tasks.size + 1)}`, input };
        state.tasks.set(token, task);
        return { status: 200, body: { ContactId: task.contactId } };
      }
      default:
        return connectError(404, 'UnknownOperationException');
    }
  }

  const server = await startServer((request) => {
    if (!/^AWS4-HMAC-SHA256 Credential=\S+\/connect\/aws4_request/.test(request.headers.authorization ?? ''))
      return connectError(403, 'MissingAuthenticationTokenException');
    const call = readCall(request);
    state.calls.push(call);
    const fault = state.strike(call);
    if (fault === undefined) return carryOut(call);
    if (fault !== 'lost') return fault;
    carryOut(call);
    return 'dropped';
  });
  return Object.assign(state, server);
}

const operations: Readonly<Record<string, string>> = {
  'POST /contact/suspend-recording': 'SuspendContactRecording',
  'POST /contact/resume-recording': 'ResumeContactRecording',
  'PUT /contact/task': 'StartTaskContact',
};

function readCall({ body, method, url }: ServerRequest): ConnectCall {
  const operation = operations[`${method} ${url.pathname}`];
  if (operation !== undefined)
    return { operation, input: JSON.parse(body) as Readonly<Record<string, unknown>> };
  const [, collection, instance, id] = url.pathname.split('/').map(decodeURIComponent);
  if (collection === 'contacts')
    return { operation: 'DescribeContact', input: { InstanceId: instance, ContactId: id } };
  if (collection === 'users')
    return { operation: 'DescribeUser', input: { InstanceId: instance, UserId: id } };
  return { operation: `${method} ${url.pathname}`, input: {} };
}
