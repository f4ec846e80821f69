import type { EngineCore } from './engine-core.js';
import { agentLeg } from './simulated-contact.js';
import type { AudioState, SimulatedContact } from './simulated-contact.js';

/** One connection of a page's softphone that carries sound. */
export interface AudioSession {
  readonly sessionId: string;
  /** Origin of the page that embeds the CCP page, or the instance's own where that stands alone. */
  readonly page: string | undefined;
}

/** From when on somebody carries the agent's sound, or nobody does. */
export interface AudioTurn {
  readonly audio: AudioState;
  /** See {@link AudioSession}; undefined unless a page carries it. */
  readonly page: string | undefined;
  /** Epoch milliseconds of the engine's clock. */
  readonly at: number;
}

/** Writes down who carries the sound from now on, if that is news. */
export function turnAudio(contact: SimulatedContact, audio: AudioState, at: number, page?: string): void {
  contact.audio = audio;
  if (audio !== 'page') contact.audioSessions = [];
  const last = contact.audioHistory.at(-1) ?? { audio: 'none', page: undefined };
  if (last.audio !== audio || last.page !== page) contact.audioHistory.push({ audio, page, at });
}

/** A page says that it carries the audio of the contact's current agent leg. */
export function mediaUp(
  core: EngineCore,
  contact: SimulatedContact,
  connectionId: string,
  session: AudioSession,
): void {
  if (!isAgentLeg(contact, connectionId) || contact.audio === 'elsewhere') return;
  const at = core.clock.now();
  contact.audioSessions = [...contact.audioSessions, session];
  contact.audioAt = at;
  turnAudio(contact, 'page', at, session.page);
}

/**
 * A page's sound is gone: the page was closed or loaded again, or has ended its session. Another page that carries it
 * too goes on with it; otherwise nothing brings it back to a connected call.
 */
export function mediaLost(
  core: EngineCore,
  contact: SimulatedContact,
  connectionId: string,
  sessionId: string,
): void {
  if (!isAgentLeg(contact, connectionId) || contact.audio !== 'page') return;
  const at = core.clock.now();
  contact.audioSessions = contact.audioSessions.filter((session) => session.sessionId !== sessionId);
  const other = contact.audioSessions.at(-1);
  if (other !== undefined) {
    turnAudio(contact, 'page', at, other.page);
    return;
  }
  contact.audioAt = undefined;
  turnAudio(contact, contact.state.type === 'connected' ? 'lost' : 'none', at);
}

/** How often nobody carried the sound of a call that went on. */
export function audioInterruptions({ audioHistory }: SimulatedContact): number {
  return audioHistory.filter(({ audio }) => audio === 'lost').length;
}

function isAgentLeg(contact: SimulatedContact, connectionId: string): boolean {
  return agentLeg(contact).connectionId === connectionId || contact.earlierAgentLegId === connectionId;
}
