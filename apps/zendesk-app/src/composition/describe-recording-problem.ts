import { msg } from '@lit/localize';
import type { PortErrorReason } from '@patchcord/contact-ports';

/** Why a recording was not paused or resumed, and what to do. */
export function describeRecordingProblem(reason: PortErrorReason): string {
  switch (reason) {
    case 'forbidden':
    case 'unauthorized':
      return msg('The recording service refused it. Ask your administrator to check its key.');
    case 'not-found':
    case 'rejected':
      return msg('This conversation is not being recorded, so nothing was changed.');
    case 'rate-limited':
      return msg('Too many requests. Wait a moment and try again.');
    case 'unavailable':
    case 'aborted':
      return msg('No answer: it is not known whether the recording runs. Try again.');
  }
}
