import { type Clock, type Instant, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import type { AgentEventData } from './agent-event.js';
import { type AgentAction, parseAgentAction } from './agent-action.js';
import type { Ownership } from './elect-owner.js';
import { readText } from './read-data.js';
import type { TabChannel } from './tab-channel.js';

/** An action as another tab is told of it. */
export type AgentActionData =
  | { readonly type: 'event'; readonly data: AgentEventData }
  | { readonly type: 'dialout' | 'request'; readonly data: object };

/** Where what the agent does in any tab is handed in; the tab that handles contacts carries it out, once. */
export interface ActionDesk {
  handIn(action: AgentActionData): void;
  /** This tab can carry out actions now: those that nobody took are. */
  ready(): void;
}

export interface ActionDeskOptions {
  readonly channel: TabChannel;
  readonly ownership: Pick<Ownership, 'confirm' | 'isOwner'>;
  /**
   * Carries out an action. False: this tab cannot, for now.
   * @param tabId where the agent did it
   */
  readonly perform: (action: AgentAction, tabId: string) => boolean;
  readonly clock?: Clock;
}

/** What was clicked longer ago than this is not what the agent expects to happen now. */
const staysWanted: Milliseconds = 30_000;
const rememberedActions = 500;

/**
 * Carries each action to the owner and has it acknowledged. What was not acknowledged is sent again whenever an owner
 * shows itself, the same one or the next; an id that was taken once is acknowledged again, and not carried out.
 */
export function createActionDesk(options: ActionDeskOptions): ActionDesk {
  const { channel, clock = systemClock, ownership, perform } = options;
  const pending = new Map<string, { readonly action: AgentActionData; readonly at: Instant }>();
  const taken = new Set<string>();
  let count = 0;

  const forgetOld = (): void => {
    for (const [id, { at }] of pending) if (clock.now() - at > staysWanted) pending.delete(id);
  };
  const send = (): void => {
    forgetOld();
    for (const [id, { action }] of pending) channel.post('action', { id, action });
  };
  const performPending = (): void => {
    forgetOld();
    for (const [id, { action }] of pending) {
      const read = parseAgentAction(action);
      if (read && !perform(read, channel.tabId)) return;
      pending.delete(id);
    }
  };
  const remember = (id: string): void => {
    taken.add(id);
    const [oldest] = taken;
    if (taken.size > rememberedActions && oldest !== undefined) taken.delete(oldest);
  };

  channel.on('action', ({ id: anyId, action: data }, tabId) => {
    const id = readText(anyId);
    if (id === undefined || !ownership.isOwner()) return;
    if (!taken.has(id)) {
      const action = parseAgentAction(data);
      if (action && !perform(action, tabId)) return;
      remember(id);
    }
    channel.post('actionTaken', { id });
  });
  channel.on('actionTaken', ({ id }) => {
    if (typeof id === 'string') pending.delete(id);
  });
  for (const kind of ['held', 'view']) channel.on(kind, send);

  return {
    handIn: (action) => {
      const id = `${channel.tabId} ${String((count += 1))}`;
      pending.set(id, { action, at: clock.now() });
      void ownership.confirm().then((isOwner) => {
        if (isOwner) performPending();
        else if (pending.has(id)) channel.post('action', { id, action });
      });
    },
    ready: performPending,
  };
}
