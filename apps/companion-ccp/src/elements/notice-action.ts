import type { CompanionAction } from './companion-action-event.js';
import type { CompanionNotice } from './companion-notice.js';

/** What a button of a notice wants; the ids are those of `describeNotice`. */
export function noticeAction(notice: CompanionNotice, actionId: string): CompanionAction {
  switch (actionId) {
    case 'allow':
      return { kind: 'allow-microphone' };
    case 'look':
      return { kind: 'look-at-microphone' };
    case 'allow-ring':
    case 'restart':
      return { kind: actionId };
    case 'approve':
    case 'refuse':
      return { kind: actionId, origin: notice.kind === 'approval' ? notice.origin : '' };
    default:
      return { kind: 'dismiss', notice: notice.kind };
  }
}
