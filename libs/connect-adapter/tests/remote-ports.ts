import type { ChatTranscript, ChatTranscripts, PortErrorReason, VoiceId } from '@patchcord/contact-ports';
import type { Page } from 'playwright';
import type { openTranscriptStore, TranscriptStore } from '../src/index.js';

declare global {
  interface Window {
    /** Of the host page. */
    adapter: { readonly openTranscriptStore: typeof openTranscriptStore };
    transcripts: ChatTranscripts;
    voiceId: VoiceId;
  }
}

/** What a command of Voice ID came to. */
export type VoiceIdOutcome = { readonly value: unknown } | { readonly reason: PortErrorReason };

/** The chat transcripts and the Voice ID of a host page, seen from the test. */
export function remotePorts(page: Page) {
  return {
    follow: (contactId: string): Promise<void> =>
      page.evaluate((id) => {
        window.transcripts.follow(id);
      }, contactId),
    finish: (contactId: string): Promise<ChatTranscript> =>
      page.evaluate((id) => window.transcripts.finish(id), contactId),
    /** What would be there for a page that is loaded now. */
    kept: (contactId: string): ReturnType<TranscriptStore['read']> =>
      page.evaluate(async (id) => {
        const store = await window.adapter.openTranscriptStore('transcripts');
        return store.read(id);
      }, contactId),
    forget: (contactId: string): Promise<void> =>
      page.evaluate((id) => {
        window.transcripts.forget(id);
      }, contactId),
    voiceId: (command: keyof VoiceId, contactId: string, startNew = false): Promise<VoiceIdOutcome> =>
      page.evaluate(
        async ([name, id, afresh]) => {
          const { voiceId } = window;
          try {
            return { value: await (name === 'evaluate' ? voiceId.evaluate(id, afresh) : voiceId[name](id)) };
          } catch (error) {
            return { reason: (error as { readonly reason: PortErrorReason }).reason };
          }
        },
        [command, contactId, startNew] as const,
      ),
  };
}
