import type { CompanionView } from '../elements/companion-view.js';
import { describeState } from '../words/describe-state.js';

/** Shows a ringing contact over other windows, where the agent has allowed it, and takes it away when it rings no more. */
export function createRingNotifier(view: Window & typeof globalThis) {
  let shown: { readonly contactId: string; readonly notification: Notification } | undefined;

  const show = ({ status, state }: Pick<CompanionView, 'status' | 'state'>, contactId: string): void => {
    const { heading, line } = describeState(status, state);
    // Windows that are looked at need none. No number, no name: screens are shared.
    try {
      const notification = new view.Notification(heading, { body: line, tag: 'patchcord-ringing' });
      notification.addEventListener('click', () => {
        view.focus();
      });
      shown = { contactId, notification };
    } catch {
      // Phones and tablets allow them from a service worker only: it rings all the same.
    }
  };
  return (shownView: Pick<CompanionView, 'status' | 'state'>): void => {
    const { phase, contactId } = shownView.state.call;
    const ringing = phase === 'ringing' ? contactId : undefined;
    if (ringing === shown?.contactId) return;
    shown?.notification.close();
    shown = undefined;
    const isAllowed = 'Notification' in view && view.Notification.permission === 'granted';
    if (ringing !== undefined && isAllowed && !view.document.hasFocus()) show(shownView, ringing);
  };
}
