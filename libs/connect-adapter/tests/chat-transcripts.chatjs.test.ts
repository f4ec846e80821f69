import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatEvent, chatItem } from './chat-stub.js';
import { followOnStub } from './follow-on-stub.js';
import { startRealChatjs } from './real-chatjs.js';

let chatjs: Awaited<ReturnType<typeof startRealChatjs>>;

beforeAll(async () => {
  chatjs = await startRealChatjs();
});

beforeEach(() => {
  chatjs.reset();
});

afterAll(async () => {
  await chatjs.stop();
  vi.unstubAllGlobals();
});

/** A chat that the unmodified chatjs reads, as soon as that many pages have been given. */
async function following(pages: number) {
  const { transcripts, chatIs } = followOnStub();
  chatIs('connected', {}, chatjs.open);
  transcripts.follow('c1');
  await vi.waitFor(() => {
    expect(chatjs.pages).toHaveLength(pages);
  });
  const finish = async (): Promise<readonly [readonly string[], string]> => {
    const { items, completeness } = await transcripts.finish('c1');
    return [items.map(({ id }) => id), completeness];
  };
  return { finish };
}

describe('with the unmodified chatjs', () => {
  it('gives one whole transcript of several pages and of messages', async () => {
    const before = Array.from({ length: 230 }, (_, index) => `m${String(index)}`);
    chatjs.written.push(...before.map((id, index) => chatItem(id, index)));
    const { finish } = await following(3);
    chatjs.say(chatItem('live', 300));
    chatjs.say(chatEvent('typing', 301, 'typing'));
    chatjs.say(chatEvent('end', 302, 'chat.ended'));
    expect(await finish()).toEqual([[...before, 'live', 'end'], 'complete']);
    expect(new Set(chatjs.pages)).toEqual(new Set(['chat-token']));
  });

  it('asks once more at the very end, before chatjs refuses everything', async () => {
    const { finish } = await following(1);
    chatjs.written.push(chatItem('never sent', 5));
    chatjs.say(chatEvent('end', 6, 'chat.ended'));
    expect(await finish()).toEqual([['never sent', 'end'], 'complete']);
    expect(chatjs.pages).toHaveLength(2);
  });

  it('does without the service after the end', async () => {
    const { finish } = await following(1);
    chatjs.refuse();
    chatjs.say(chatItem('m1', 1));
    chatjs.say(chatEvent('end', 2, 'chat.ended'));
    expect(await finish()).toEqual([['m1', 'end'], 'complete']);
  });

  it('ends with a transfer, after which chatjs hears nothing', async () => {
    const { finish } = await following(1);
    chatjs.refuse();
    chatjs.say(chatItem('m1', 1));
    chatjs.say(chatEvent('transfer', 2, 'transfer.succeeded'));
    chatjs.say(chatItem('to the next agent', 3));
    expect(await finish()).toEqual([['m1', 'transfer'], 'complete']);
  });
});
