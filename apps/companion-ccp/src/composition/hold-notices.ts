import type { CompanionNotice } from '../elements/companion-notice.js';
import type { CompanionView } from '../elements/companion-view.js';

/** While something rings, notices neither come nor go: in a narrow window they would move the button that the agent is about to press. */
export function holdNotices<View extends Pick<CompanionView, 'state' | 'notices'>>(
  next: View,
  shown: readonly CompanionNotice[] | undefined,
): View {
  return next.state.call.phase === 'ringing' && shown !== undefined ? { ...next, notices: shown } : next;
}
