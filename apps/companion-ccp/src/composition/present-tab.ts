import { msg } from '@lit/localize';
import type { CompanionView } from '../elements/companion-view.js';
import { describeState, type StateTone } from '../words/describe-state.js';

/** How the window shows from across the desktop. No number, no name: screens are shared. */
export interface TabFace {
  readonly title: string;
  /** File in `icons/`. */
  readonly icon: 'idle' | 'off' | 'ringing' | 'talking' | 'muted' | 'attention';
}

const icons: Record<StateTone, TabFace['icon']> = {
  off: 'off',
  available: 'idle',
  unheard: 'attention',
  unavailable: 'idle',
  ringing: 'ringing',
  talking: 'talking',
  muted: 'muted',
  after: 'idle',
};

export function presentTab({
  status,
  state,
  notices,
}: Pick<CompanionView, 'status' | 'state' | 'notices'>): TabFace {
  const { tone, heading } = describeState(status, state);
  const isBusy = tone === 'ringing' || tone === 'talking' || tone === 'muted';
  const hasProblem =
    notices.some(({ kind }) => kind !== 'approval') || (tone === 'off' && isTrouble(status.kind));
  return {
    title: `${heading} – ${msg('Patchcord audio')}`,
    icon: !isBusy && hasProblem ? 'attention' : icons[tone],
  };
}

function isTrouble(kind: CompanionView['status']['kind']): boolean {
  return !['starting', 'connecting', 'elsewhere', 'signing-in'].includes(kind);
}
