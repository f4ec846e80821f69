import type { IconName } from '../icons/icon.js';
import type { ContactCardData } from './contact-card-data.js';

/** The icon of a contact's channel; calls also show their direction. */
export function contactIcon({
  channel,
  direction,
}: Pick<ContactCardData, 'channel' | 'direction'>): IconName {
  switch (channel) {
    case 'voice':
      return voiceIcons[direction];
    case 'callback':
      return 'phone-callback';
    case 'chat':
    case 'task':
    case 'email':
      return channel;
    case 'unknown':
      return 'question';
  }
}

const voiceIcons: Record<ContactCardData['direction'], IconName> = {
  inbound: 'phone-call-in',
  outbound: 'phone-call-out',
  callback: 'phone-callback',
};
