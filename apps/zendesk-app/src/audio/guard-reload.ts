import type { SoftphoneSound } from '@patchcord/connect-adapter';
import type { AudioPlace } from './audio-place.js';
import { hasSound, type LiveCall } from './live-call.js';

/**
 * Whether loading this page again would cut somebody off: it may hold the audio of a call. A page that does not know is
 * taken for the one that does.
 */
export function wouldCutCall(facts: {
  readonly place: AudioPlace;
  readonly call: LiveCall;
  readonly owner: SoftphoneSound['owner'];
}): boolean {
  const { call, owner, place } = facts;
  return place === 'here' && hasSound(call) && (owner === 'here' || owner === 'unknown');
}

/**
 * Has the browser ask the agent before the page is closed or loaded again, for as long as that would cut a call. The
 * listener is there only then: it keeps browsers from restoring pages quickly.
 * @returns call it after each change
 */
export function createReloadGuard(
  view: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): (isNeeded: boolean) => void {
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
  let isArmed = false;
  return (isNeeded) => {
    if (isNeeded === isArmed) return;
    isArmed = isNeeded;
    if (isNeeded) view.addEventListener('beforeunload', ask);
    else view.removeEventListener('beforeunload', ask);
  };
}
