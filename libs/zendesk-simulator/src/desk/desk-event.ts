import type { Pop } from './activity.js';

/** The colour scheme of the workspace. */
export type ColorScheme = 'light' | 'dark';

/** A click on a phone number in the workspace; `number` is missing when the agent chose to enter one. */
export interface Dialout {
  readonly number?: string;
  readonly userId?: number;
  readonly ticketId?: number;
}

/** What open workspace tabs are told; with `agentId`, only the tabs of that agent. */
export type DeskEvent =
  | { readonly type: 'changed' }
  | { readonly type: 'reset' }
  | { readonly type: 'pop'; readonly pop: Pop; readonly agentId: number }
  | {
      readonly type: 'notification';
      readonly event: string;
      readonly body: unknown;
      readonly sender: number;
      readonly agentId?: number;
    }
  | {
      readonly type: 'dialout';
      readonly dialout: Dialout;
      readonly locations: readonly string[];
      readonly agentId?: number;
    }
  | { readonly type: 'scheme'; readonly scheme: ColorScheme };
