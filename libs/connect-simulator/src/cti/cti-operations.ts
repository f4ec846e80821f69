import type { ContactEngine } from '../engine/contact-engine.js';
import type { ChatTokens } from '../participant/chat-tokens.js';
import { ownChat } from './own-chat.js';
import { createOutboundContact } from './create-outbound-contact.js';
import { createTaskContact } from './create-task-contact.js';
import { CtiError } from './cti-error.js';
import { optionalTextOf, structureOf, textOf } from './cti-input.js';
import type { CtiInput } from './cti-input.js';
import { destinationOf, quickConnects } from './wire-endpoint.js';
import { waitForSnapshot } from './wait-for-snapshot.js';
import { routingQueues, wireConfiguration, wireState } from './world-on-the-wire.js';

/** What an operation works with. */
export interface CtiCall {
  readonly engine: ContactEngine;
  readonly agentId: string;
  readonly input: CtiInput;
  readonly signal: AbortSignal;
  /** Whether the session that asked has ended meanwhile. */
  readonly isSignedOut: () => boolean;
  /** Address of the WebSocket, as the library demands it: `wss:`. */
  readonly webSocketUrl: string;
  readonly chatTokens: ChatTokens;
}

type CtiOperation = (call: CtiCall) => object | Promise<object>;

const onContact =
  (work: (call: CtiCall, contactId: string) => void): CtiOperation =>
  (call) => {
    const contactId = textOf(call.input, 'contactId');
    const contact = call.engine.contact(contactId);
    if (contact.finishedAt !== undefined || contact.agentId !== call.agentId) {
      throw new CtiError(400, 'ContactNotFoundException', `Contact ${contactId} is not with this agent.`);
    }
    work(call, contactId);
    return {};
  };

const onConnection = (work: (call: CtiCall, contactId: string, connectionId: string) => void): CtiOperation =>
  onContact((call, contactId) => {
    work(call, contactId, textOf(call.input, 'connectionId'));
  });

const done: CtiOperation = () => ({});

/** The operations this instance carries out, by name; any other is refused (spec/connect.md 3.5). */
export const ctiOperations: Readonly<Record<string, CtiOperation>> = {
  AcceptContact: onContact(({ engine }, id) => {
    engine.acceptInPage(id);
  }),
  RejectContact: onContact(({ engine }, id) => {
    engine.act(id, 'reject');
  }),
  ClearContact: onContact(({ engine }, id) => {
    engine.act(id, 'clear');
  }),
  CompleteContact: onContact(({ engine }, id) => {
    engine.act(id, 'clear');
  }),
  PauseContact: onContact(({ engine }, id) => {
    engine.act(id, 'pause');
  }),
  ResumeContact: onContact(({ engine }, id) => {
    engine.resumeTask(id);
  }),
  CreateTaskContact: createTaskContact,
  DestroyConnection: onConnection(({ engine }, id, connection) => {
    engine.actOnLeg(id, connection, 'drop');
  }),
  HoldConnection: onConnection(({ engine }, id, connection) => {
    engine.actOnLeg(id, connection, 'hold');
  }),
  ResumeConnection: onConnection(({ engine }, id, connection) => {
    engine.actOnLeg(id, connection, 'resume');
  }),
  MuteParticipant: onConnection(({ engine }, id, connection) => {
    engine.muteConnection(id, connection, true);
  }),
  UnmuteParticipant: onConnection(({ engine }, id, connection) => {
    engine.muteConnection(id, connection, false);
  }),
  SendDigits: onConnection(({ engine, input }, id, connection) => {
    engine.sendDigits(id, connection, textOf(input, 'digits'));
  }),
  CreateAdditionalConnection: onContact(({ engine, input }, id) => {
    engine.addParty(id, destinationOf(engine.world, structureOf(input, 'endpoint')));
  }),
  AddNewConnection: onContact(({ engine, input }, id) => {
    engine.addParty(id, destinationOf(engine.world, structureOf(input, 'endpoint')));
  }),
  TransferContact: onContact(({ engine, input }, id) => {
    engine.transferCold(id, destinationOf(engine.world, structureOf(input, 'endpoint')));
  }),
  ConferenceConnections: onContact(({ engine }, id) => {
    engine.act(id, 'conference');
  }),
  ToggleActiveConnections: onConnection(({ engine }, id) => {
    engine.act(id, 'swap');
  }),
  UpdateMonitorParticipantState: onContact(({ engine, input }, id) => {
    engine.act(id, monitorAction(textOf(input, 'targetMonitorMode')));
  }),
  CreateOutboundContact: createOutboundContact,
  PutAgentState: ({ engine, agentId, input }) => {
    engine.setAgentState(
      agentId,
      textOf(structureOf(input, 'state'), 'name'),
      input['enqueueNextState'] === true,
    );
    return {};
  },
  UpdateAgentConfiguration: done,
  NotifyContactIssue: onContact(() => undefined),
  SendClientLogs: done,
  SendSoftphoneCallMetrics: done,
  SendSoftphoneCallReport: done,
  CreateTransport: createTransport,
  GetAgentSnapshot: ({ engine, agentId, input, signal, isSignedOut }) => {
    const timeoutMs = typeof input['timeout'] === 'number' ? input['timeout'] : 0;
    const poll = { nextToken: optionalTextOf(input, 'nextToken'), timeoutMs, signal };
    return waitForSnapshot(engine, agentId, poll, isSignedOut);
  },
  GetAgentConfiguration: ({ engine, agentId }) => ({
    configuration: wireConfiguration(engine.world, engine.session(agentId)),
  }),
  GetAgentStates: ({ engine }) => ({
    states: engine.world.states.map((state) => wireState(engine.world, state)),
  }),
  GetAgentPermissions: ({ engine, agentId }) => ({ permissions: engine.session(agentId).permissions }),
  GetDialableCountryCodes: ({ engine }) => ({ countryCodes: engine.world.dialableCountries }),
  GetRoutingProfileQueues: ({ engine, agentId }) => ({
    queues: routingQueues(engine.world, engine.session(agentId).agent),
  }),
  GetEndpoints: ({ engine, input }) => {
    if (!Array.isArray(input['queueARNs'])) {
      throw new CtiError(400, 'ValidationException', 'queueARNs must be a list.');
    }
    return { endpoints: quickConnects(engine.world) };
  },
};

function monitorAction(mode: string): 'listen' | 'barge-in' {
  if (mode === 'SILENT_MONITOR') return 'listen';
  if (mode === 'BARGE') return 'barge-in';
  throw new CtiError(400, 'ValidationException', `There is no monitor mode "${mode}".`);
}

function createTransport({ engine, agentId, chatTokens, input, webSocketUrl }: CtiCall): object {
  const transportType = textOf(input, 'transportType');
  switch (transportType) {
    case 'web_socket':
      return { webSocketTransport: { url: webSocketUrl, transportLifeTimeInSeconds: 3600 } };
    case 'chat_token': {
      const { token, expiresAt } = chatTokens.issue(ownChat(engine, agentId, textOf(input, 'contactId')));
      return { chatTokenTransport: { participantToken: token, expiry: new Date(expiresAt).toISOString() } };
    }
    case 'softphone':
      return {
        softphoneTransport: {
          softphoneMediaConnections: [
            { username: 'simulated', credential: 'simulated', urls: ['turn:turn.invalid:3478'] },
          ],
        },
      };
    default:
      throw new CtiError(
        400,
        'InvalidConfigurationException',
        `The simulator has no ${transportType} transport.`,
      );
  }
}
