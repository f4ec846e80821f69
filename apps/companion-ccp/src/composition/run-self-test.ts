import type { Clock } from '@patchcord/contact-ports';
import { mayRing } from '../audio/may-ring.js';
import { playTestSound } from '../audio/test-sound.js';
import type { Microphone } from '../microphone/microphone.js';
import { measureVoice } from '../self-test/measure-voice.js';
import type { FactStore } from './fact-store.js';

export interface SelfTestTools {
  readonly view: Window & typeof globalThis;
  readonly clock: Clock;
  readonly facts: FactStore;
  readonly microphone: Microphone;
  /** Opens or closes the microphone as the facts want it. */
  readonly settleMicrophone: () => Promise<void>;
}

/** Runs the self-test up to the question whether the melody was heard. Call it from a click: the browser may ask for the microphone. */
export async function runSelfTest({
  view,
  clock,
  facts,
  microphone,
  settleMicrophone,
}: SelfTestTools): Promise<void> {
  const { step } = facts.get().test;
  if (step === 'speak') return;
  facts.change({ test: { step: 'speak', loudest: undefined, heard: undefined } });
  await settleMicrophone();
  const isOpen = facts.get().microphone === 'allowed';
  const loudest = isOpen ? await measureVoice({ clock, readLevel: microphone.readLevel }) : undefined;
  facts.change({ test: { step: 'listen', loudest, heard: undefined }, ring: await mayRing(view) });
  await settleMicrophone();
  await playTestTone(view, facts);
}

/** Plays the melody; a browser that refuses ends the test by itself. */
export async function playTestTone(view: Window & typeof globalThis, facts: FactStore): Promise<void> {
  const { choice, volume } = facts.get();
  try {
    await playTestSound(view, { use: 'speaker', label: choice.speaker, volume });
  } catch {
    const { test } = facts.get();
    if (test.step === 'listen') facts.change({ test: { ...test, step: 'done', heard: 'blocked' } });
  }
}
