import { msg } from '@lit/localize';
import type { AudioOwner } from '@patchcord/connect-adapter';

/** Which page holds the audio, in words. */
export function describeOwner(owner: AudioOwner): string {
  switch (owner) {
    case 'here':
      return msg('In this window');
    case 'elsewhere':
      return msg('In another page of this browser');
    case 'nobody':
      return msg('Nowhere yet; this window takes it with the next call');
    case 'unknown':
      return msg('Not known: Amazon Connect’s page does not say');
  }
}
