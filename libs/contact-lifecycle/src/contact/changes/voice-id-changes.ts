import type { PortErrorReason, Speaker, SpeakerEvaluation } from '@patchcord/contact-ports';
import { change } from './change.js';

/** What Voice ID knows of the customer. */
export const voiceIdChanges = {
  'keep the speaker': change(({ context }, speaker: Speaker) => ({
    voiceId: { ...context.voiceId, speaker, problem: undefined },
  })),
  'forget the speaker': change(({ context }) => ({
    voiceId: { ...context.voiceId, speaker: undefined, problem: undefined },
  })),
  'keep the evaluation': change(({ context }, evaluation: SpeakerEvaluation) => ({
    voiceId: { ...context.voiceId, evaluation, problem: undefined },
  })),
  'keep the Voice ID problem': change(({ context }, problem: PortErrorReason) => ({
    voiceId: { ...context.voiceId, problem },
  })),
};
