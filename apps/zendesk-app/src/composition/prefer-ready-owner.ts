import { type Clock, type Milliseconds, systemClock, type Telephony } from '@patchcord/contact-ports';
import type { SoftphoneStatus } from '../softphone/softphone-view.js';

const patience: Milliseconds = 5_000;

export interface ReadyOwnerPreference {
  /** What the owner shows of the whole; undefined while this tab is the owner, or knows of none. */
  ownerIs(status: SoftphoneStatus['kind'] | undefined): void;
}

/**
 * A tab whose Connect is ready takes over from one whose Connect is not, and has not been for a while: signed in here,
 * an agent must not miss contacts because another tab was never signed in.
 */
export function preferReadyOwner(options: {
  readonly telephony: Pick<Telephony, 'getSnapshot' | 'subscribe'>;
  readonly takeOver: () => void;
  readonly clock?: Clock;
}): ReadyOwnerPreference {
  const { clock = systemClock, takeOver, telephony } = options;
  let owner: SoftphoneStatus['kind'] | undefined;
  let cancel: (() => void) | undefined;

  const weigh = (): void => {
    const isOwnerReady = owner === undefined || owner === 'ready' || owner === 'zendesk-session-over';
    if (isOwnerReady || telephony.getSnapshot().status !== 'ready') {
      cancel?.();
      cancel = undefined;
      return;
    }
    cancel ??= clock.schedule(() => {
      cancel = undefined;
      takeOver();
    }, patience);
  };
  telephony.subscribe(weigh);
  return {
    ownerIs: (status) => {
      owner = status;
      weigh();
    },
  };
}
