import type { ConnectionView, ContactView } from '@patchcord/connect-simulator';

/** What can be done to somebody who was called in; the driver's words. */
export type LegDeed = 'dropLeg' | 'answerLeg' | 'failLeg';

/** Somebody who was called in, as the card shows them. */
export interface LegDescription {
  readonly connectionId: string;
  readonly name: string;
  readonly state: string;
  /** What can be done, with the words on the buttons. */
  readonly deeds: ReadonlyMap<LegDeed, string>;
}

/** The parts of a call of several that its card shows. */
export interface CallDescription {
  /** Those who were called in and are still there. */
  readonly legs: readonly LegDescription[];
  /** Whether somebody can be called in or get the call. */
  readonly canAdd: boolean;
  /** Whether there are two others to be put together, or to change places. */
  readonly canMerge: boolean;
  /** Whether the agent can go while the others talk on. */
  readonly canLeave: boolean;
}

/** @returns who else is in a call, and what the agent can do about them */
export function describeCall({ state, watchedContactId, connections }: ContactView): CallDescription {
  const isTalking = state === 'connected' && watchedContactId === null;
  const others = connections.filter(
    (leg) =>
      leg.type !== 'agent' &&
      leg.type !== 'monitoring' &&
      leg.state !== 'disconnected' &&
      leg.monitorStatus === null,
  );
  const legs = isTalking ? others.filter(({ initial }) => !initial).map(describeLeg) : [];
  return {
    legs,
    canAdd: isTalking,
    canMerge: isTalking && others.filter((leg) => leg.state !== 'connecting').length >= 2,
    canLeave: legs.length > 0,
  };
}

function describeLeg({ connectionId, name, phoneNumber, state }: ConnectionView): LegDescription {
  const ringsOutside = state === 'connecting' && phoneNumber !== null;
  return {
    connectionId,
    name: name ?? phoneNumber ?? 'Somebody',
    state: legWords[state] ?? state,
    deeds: new Map<LegDeed, string>([
      ...(ringsOutside
        ? ([
            ['answerLeg', 'Answer'],
            ['failLeg', 'No answer'],
          ] as const)
        : []),
      ['dropLeg', 'Drop'],
    ]),
  };
}

const legWords: Readonly<Record<string, string>> = {
  connecting: 'is being called',
  connected: 'talks',
  hold: 'on hold',
};
