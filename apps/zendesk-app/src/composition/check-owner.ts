import { PortError } from '@patchcord/contact-ports';
import type { Ownership } from '../ownership/elect-owner.js';

/** What a session asks before it does anything for contacts. */
export interface OwnerCheck {
  /** Rejects with `aborted` once another tab handles contacts, or this one does so anew, in another session. */
  assert(): Promise<void>;
  /** The session is over, for good: what it had begun must not go on when this tab comes to own again. */
  end(): void;
}

/** A tab that slept may have been followed by another, and what waited may come to its turn in another time. */
export function checkOwner(ownership: Pick<Ownership, 'confirm'>): OwnerCheck {
  let isOver = false;
  return {
    assert: async () => {
      const isOwner = await ownership.confirm();
      if (isOver || !isOwner) throw new PortError('aborted', 'Another tab handles contacts by now');
    },
    end: () => {
      isOver = true;
    },
  };
}
