import { lookAgain } from '../microphone/diagnose-microphone.js';
import type { Microphone } from '../microphone/microphone.js';
import type { FactStore } from './fact-store.js';
import { callOf } from './present-companion.js';

/**
 * Keeps the microphone open while its level is wanted: by the agent, by the self-test, and during a call, when it is in use anyway.
 * Otherwise it is closed, and its light is off.
 */
export function followMicrophone(
  microphone: Microphone,
  facts: FactStore,
): { readonly settle: () => Promise<void>; readonly ended: () => Promise<void> } {
  let openFor: string | undefined;
  let queue = Promise.resolve();

  /** What it has to be open for: the label of a device, or empty for the system's own; undefined for nothing. */
  const wanted = (): string | undefined => {
    const { wantsMeter, test, microphone: state, choice } = facts.get();
    const isTalking = callOf(facts.get()).phase === 'talking' && state === 'allowed';
    return wantsMeter || test.step === 'speak' || isTalking ? (choice.microphone ?? '') : undefined;
  };
  const work = async (): Promise<void> => {
    for (let wish = wanted(); wish !== openFor; wish = wanted()) {
      openFor = wish;
      if (wish === undefined) {
        microphone.close();
        facts.change({ isMeterOn: false });
      } else {
        const state = await microphone.open(wish === '' ? undefined : wish);
        const isOpen = state === 'allowed';
        facts.change({ microphone: state, isMeterOn: isOpen, ...(isOpen ? {} : { wantsMeter: false }) });
      }
    }
  };
  // One after the other: the browser may be asking the agent meanwhile.
  const settle = (): Promise<void> => {
    queue = queue.then(work);
    return queue;
  };
  /** The device went away, or permission was taken back: which of them decides whether another may be opened. */
  const ended = (): Promise<void> => {
    queue = queue.then(async () => {
      const seen = await microphone.look();
      microphone.close();
      openFor = undefined;
      const { microphone: known } = facts.get();
      facts.change({ microphone: lookAgain(known, seen), isMeterOn: false, wantsMeter: false });
      await work();
    });
    return queue;
  };
  return { settle, ended };
}
