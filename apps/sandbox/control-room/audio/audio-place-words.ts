import type { AudioPlace } from '../../src/wire/audio-place.js';

/** What each place is called, and what to watch for there. */
export const audioPlaceWords = {
  softphone: {
    words: 'In the softphone',
    watch:
      'The softphone carries the sound and rings. Reload the workspace in mid-call: the browser asks first, and after a yes the customer is not heard any more. The record is on the ticket all the same.',
  },
  companion: {
    words: 'In the companion window',
    watch:
      'Open the companion from the softphone, ring, answer in Zendesk, and reload the workspace in mid-call: the customer goes on talking, and the same ticket comes back. Then close the companion in mid-call.',
  },
  elsewhere: {
    words: 'On another computer',
    watch:
      'Nothing rings here. Ring, and answer without a companion anywhere else: after five seconds the softphone says that no audio window answers, and 15 seconds later that a call was lost for it.',
  },
} as const satisfies Readonly<Record<AudioPlace, { readonly words: string; readonly watch: string }>>;
