import { describe, expect, it } from 'vitest';
import type { TranscriptItem } from '../chat-transcripts.js';
import { FakeChatTranscripts } from './fake-chat-transcripts.js';

const hello: TranscriptItem = {
  id: 'm-1',
  contactId: 'chat-1',
  at: Date.UTC(2026, 0, 15, 9, 0, 12),
  kind: 'message',
  role: 'customer',
  name: 'Carla',
  text: 'hello',
};

describe('FakeChatTranscripts', () => {
  it('knows what was written in a chat that was read along', async () => {
    const transcripts = new FakeChatTranscripts();
    transcripts.follow('chat-1');
    transcripts.written.set('chat-1', [hello]);
    expect(await transcripts.finish('chat-1')).toEqual({ items: [hello], completeness: 'complete' });
  });

  it('knows nothing of a chat that nobody read along', async () => {
    const transcripts = new FakeChatTranscripts();
    transcripts.written.set('chat-1', [hello]);
    expect(await transcripts.finish('chat-1')).toEqual({ items: [], completeness: 'missing' });
  });

  it('forgets as told, and finishes nothing while it is held', async () => {
    const transcripts = new FakeChatTranscripts();
    transcripts.follow('chat-1');
    const release = transcripts.hold();
    const finished = transcripts.finish('chat-1');
    transcripts.forget('chat-1');
    release();
    expect(await finished).toEqual({ items: [], completeness: 'missing' });
    expect(transcripts.forgotten).toEqual(['chat-1']);
  });
});
