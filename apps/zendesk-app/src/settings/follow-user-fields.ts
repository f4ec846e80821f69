import { PortError, type Ticketing } from '@patchcord/contact-ports';
import type { UserFieldsView } from './settings-view.js';
import { voiceIdFields } from './voice-id-fields.js';

export interface FollowUserFieldsOptions {
  /** Shows what is known of the fields, and asks for a look. */
  readonly page: EventTarget & { userFields: UserFieldsView };
  readonly ticketing: Pick<Ticketing, 'findMissingUserFields'>;
}

/** Looks, whenever the page asks, whether the user fields of Voice ID exist. Returns its own clean-up. */
export function followUserFields({ page, ticketing }: FollowUserFieldsOptions): () => void {
  const check = (): void => {
    if (page.userFields.kind === 'checking') return;
    page.userFields = { kind: 'checking' };
    ticketing.findMissingUserFields([voiceIdFields.id, voiceIdFields.status]).then(
      (missing) => {
        page.userFields = { kind: 'checked', missing };
      },
      (error: unknown) => {
        page.userFields = { kind: 'failed', reason: PortError.from(error).reason };
      },
    );
  };
  page.addEventListener('patchcord-user-fields-check', check);
  return () => {
    page.removeEventListener('patchcord-user-fields-check', check);
  };
}
