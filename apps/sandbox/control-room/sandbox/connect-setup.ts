import type { WorldView } from '@patchcord/connect-simulator';

/** What an administrator set up in Connect, as far as the control room offers it. */
export type ConnectSetup = Pick<WorldView, 'queues' | 'states' | 'agents' | 'phoneQuickConnects'>;
