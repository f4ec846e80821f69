import { msg, str } from '@lit/localize';
import type { Announcement } from '@patchcord/agent-ui';
import type { CompanionView } from '../elements/companion-view.js';
import { describeState } from '../words/describe-state.js';

/** What a screen reader says of a call: that it rings, that it is heard, and that it is over. Nothing for what it does by itself. */
export function announceCalls({
  status,
  state,
}: Pick<CompanionView, 'status' | 'state'>): readonly Announcement[] {
  const { phase, contactId } = state.call;
  if (contactId === undefined || status.kind !== 'ready') return [];
  const { heading, line } = describeState(status, state);
  return [
    {
      id: `${contactId}-${phase}`,
      text: phase === 'ringing' ? msg(str`${heading}. ${line}`) : heading,
      urgency: phase === 'ringing' ? 'assertive' : 'polite',
    },
  ];
}
