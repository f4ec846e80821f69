import type { ContactEngine } from '../engine/contact-engine.js';
import type { ChatTokens } from '../participant/chat-tokens.js';
import type { ParticipantRequestRecord } from '../participant/participant-request-log.js';
import type { PublicRequestRecord } from '../public-api/public-request-log.js';
import type { Quotas } from './quotas.js';
import type { Faults } from './faults.js';
import type { CtiRequestRecord, RequestLog } from './request-log.js';
import type { SignIns } from './sign-ins.js';

/** What all routes of one instance share. */
export interface SimulatorContext {
  readonly engine: ContactEngine;
  readonly signIns: SignIns;
  readonly faults: Faults;
  readonly requests: RequestLog<CtiRequestRecord>;
  readonly participantRequests: RequestLog<ParticipantRequestRecord>;
  readonly publicRequests: RequestLog<PublicRequestRecord>;
  readonly quotas: Quotas;
  readonly chatTokens: ChatTokens;
  /** The instance's own origin, known once it listens. */
  readonly origin: () => string;
  /** Where the holder of a session token opens a WebSocket, as the library demands it: `wss:`. */
  readonly webSocketUrl: (token: string) => string;
  readonly approvedOrigins: readonly string[] | 'any';
  /** Ends the sessions of one agent likewise; others stay signed in. */
  readonly signOut: (agentId: string) => void;
  /** Ends every session, forgets the remembered sign-in, and has open CCP pages show the login page. */
  readonly signOutEverywhere: () => void;
  /** Ids of the agents whose workers have subscribed to a topic and are connected. */
  readonly subscribers: (topic: string) => ReadonlySet<string>;
  /** Drops every open WebSocket. */
  readonly dropWebSockets: () => void;
  /** Brings world and session back to how they started. */
  readonly reset: () => void;
}
