import type { SelectableState, SimulatedQueue } from '@patchcord/connect-simulator';

/** What an administrator set up in Connect, as far as the control room offers it. */
export interface ConnectSetup {
  readonly queues: readonly SimulatedQueue[];
  readonly states: readonly SelectableState[];
}

/** Asks Connect's simulator at `origin` for queues and agent states. Rejects if it does not answer. */
export async function fetchConnectSetup(origin: string): Promise<ConnectSetup> {
  const response = await fetch(new URL('/control/world', origin));
  const { queues, states } = (await response.json()) as ConnectSetup;
  return { queues, states };
}

/** Whether Connect remembers the agent's sign-in, as single sign-on would. Rejects if it does not answer. */
export async function fetchIsSignInRemembered(origin: string): Promise<boolean> {
  const response = await fetch(new URL('/control/session', origin));
  const { signedIn } = (await response.json()) as { readonly signedIn: boolean };
  return signedIn;
}
