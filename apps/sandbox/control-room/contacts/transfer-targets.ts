import type { ContactView, TransferTarget } from '@patchcord/connect-simulator';
import type { ConnectSetup } from '../sandbox/connect-setup.js';

/** Somebody a contact can go to. */
export interface TransferChoice {
  readonly target: TransferTarget;
  readonly name: string;
}

/** Those a contact can go to, by kind; only calls go to numbers. */
export interface TransferTargets {
  readonly agents: readonly TransferChoice[];
  readonly queues: readonly TransferChoice[];
  readonly numbers: readonly TransferChoice[];
}

/** @returns whom an agent can transfer a contact to: anybody but themselves */
export function listTransferTargets(
  { agent }: Pick<ContactView, 'agent'>,
  { agents, queues, phoneQuickConnects }: ConnectSetup,
): TransferTargets {
  return {
    agents: agents
      .filter(({ username }) => username !== agent)
      .map(({ username, name }) => ({ target: `agent:${username}`, name })),
    queues: queues.map(({ name }) => ({ target: `queue:${name}`, name })),
    numbers: phoneQuickConnects.map(({ name, phoneNumber }) => ({
      target: `+${phoneNumber.replace(/^\+/, '')}`,
      name: `${name}, ${phoneNumber}`,
    })),
  };
}

/** Whom a contact can go to, by the heading they are listed under. */
export type TargetGroups = Readonly<Record<string, readonly TransferChoice[]>>;

/** @returns the one that is wanted if it is there, else the first */
export function chooseTarget(
  groups: TargetGroups,
  wanted: TransferTarget | undefined,
): TransferTarget | undefined {
  const choices = Object.values(groups).flat();
  return (choices.find(({ target }) => target === wanted) ?? choices[0])?.target;
}
