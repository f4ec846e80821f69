import type { IconName } from '../icons/icon.js';

/** What a status panel says and offers. All texts arrive in the agent's language. */
export interface StatusPanelContent {
  readonly tone: 'neutral' | 'working' | 'warning' | 'danger';
  /** Instead of the icon of the tone. */
  readonly icon?: IconName;
  readonly heading: string;
  /** What it means and what to do, in a sentence or two. */
  readonly sentence: string;
  /** What is awaited, while something is; a spinner never stands without it. */
  readonly progress?: string;
  /** Values to take elsewhere, each with a button that copies it. */
  readonly copyables?: readonly { readonly label: string; readonly value: string }[];
  /** The ways out; the first is the recommended one. */
  readonly actions?: readonly { readonly id: string; readonly label: string }[];
}
