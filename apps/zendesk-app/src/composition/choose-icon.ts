import type { SoftphoneView } from '../softphone/softphone-view.js';

/** The symbol of the top bar icon: a ringing contact before a problem before a live contact. */
export function chooseIcon({
  contacts,
  status,
}: SoftphoneView): 'default' | 'call-ringing' | 'call-live' | 'attention' {
  if (contacts.some(({ phase }) => phase === 'ringing')) return 'call-ringing';
  const needsAttention = status.kind !== 'ready' && status.kind !== 'loading';
  if (needsAttention || contacts.some(({ tone }) => tone === 'danger')) return 'attention';
  return contacts.some(({ phase }) => phase === 'connected') ? 'call-live' : 'default';
}
