import type { TelephonySnapshot } from '@patchcord/contact-ports';
import type { SharedView } from '../ownership/shared-view.js';
import { initialSoftphoneView, type SoftphoneView } from '../softphone/softphone-view.js';
import type { SoftphoneSources } from './present-softphone.js';
import { presentStatus } from './present-status.js';

/**
 * What a tab shows while another one handles contacts: what that one shows, with the state of its own control panel,
 * which may need a sign-in of its own.
 * @param shared undefined until the other tab has shown anything
 */
export function presentFollowed(
  shared: SharedView | undefined,
  { agent, status }: TelephonySnapshot,
  facts: Pick<SoftphoneSources, 'instanceUrl' | 'zendeskOrigin' | 'appOrigin'>,
): SoftphoneView {
  const own = presentStatus({ ...facts, telephony: status, agent, isZendeskSessionOver: false });
  const view = shared?.view ?? initialSoftphoneView;
  const isSessionOver = own.kind === 'ready' && view.status.kind === 'zendesk-session-over';
  return { ...view, status: isSessionOver ? view.status : own };
}
