import type { Softphone } from '../softphone/softphone.js';

/** Connects the softphone's face to the world. */
export function startSoftphone(softphone: Softphone): void {
  softphone.ccpContainer.hidden = false;
}
