import type { ContactView, TransferTarget } from '@patchcord/connect-simulator';
import type { ConnectSetup } from '../sandbox/connect-setup.js';

/** Somebody a call can go to. */
export interface TransferChoice {
  readonly target: TransferTarget;
  readonly name: string;
}

/** Those a call can go to, by kind. */
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
