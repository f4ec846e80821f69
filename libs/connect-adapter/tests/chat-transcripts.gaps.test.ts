import { describe, expect, it } from 'vitest';
import { chatEvent, chatItem, createChatStub } from './chat-stub.js';
import { followOnStub, turn } from './follow-on-stub.js';

const ids = ({ items }: { readonly items: readonly { readonly id: string }[] }) => items.map(({ id }) => id);
const serverError = { type: 'InternalServerException', message: 'Oops', statusCode: 500 };
const refused = { type: 'AccessDeniedException', message: 'Access denied', statusCode: 403 };

/** A chat that is followed, with one line written before the agent came. */
async function following(options: { readonly pageSize?: number } = {}) {
  const stub = followOnStub();
  const chat = createChatStub(options);
  chat.written.push(chatItem('first', 0));
  stub.chatIs('connected', { chat });
  stub.transcripts.follow('c1');
  await turn();
  const finish = async (): Promise<readonly [readonly string[], string]> => {
    const transcript = await stub.transcripts.finish('c1');
    return [ids(transcript), transcript.completeness];
  };
  return { ...stub, chat, finish };
}

describe('a transcript with gaps', () => {
  it('has what was said while the line was broken, once it is back', async () => {
    const { chat, finish } = await following();
    chat.loseLine();
    chat.say(chatItem('unheard', 1));
    chat.establishLine();
    await turn();
    chat.say(chatItem('heard', 2));
    chat.failNext(refused);
    chat.end();
    expect(await finish()).toEqual([['first', 'unheard', 'heard', 'end'], 'complete']);
  });

  it('reads once more, some seconds after Connect said that it sends messages', async () => {
    const { chat, clock, finish } = await following();
    chat.written.push(chatItem('unsent', 1));
    clock.advance(3_000);
    await turn();
    chat.failNext(refused);
    chat.end();
    expect(await finish()).toEqual([['first', 'unsent', 'end'], 'complete']);
  });

  it('stops reading again at what it knows', async () => {
    const { chat, clock } = await following({ pageSize: 2 });
    for (const second of [1, 2, 3, 4, 5]) chat.say(chatItem(`m${String(second)}`, second));
    clock.advance(3_000);
    await turn();
    expect(chat.requests.map(({ nextToken }) => nextToken)).toEqual([undefined, undefined, '4', '2']);
    const before = chat.requests.length;
    chat.loseLine();
    chat.establishLine();
    await turn();
    expect(chat.requests.length - before).toBe(1);
  });

  it('goes on reading when a line comes back in the middle of a read', async () => {
    const { chat, finish } = await following();
    chat.loseLine();
    const release = chat.holdNext();
    chat.establishLine();
    chat.loseLine();
    chat.say(chatItem('unheard', 1));
    chat.establishLine();
    release();
    await turn();
    chat.failNext(refused);
    chat.end();
    expect(await finish()).toEqual([['first', 'unheard', 'end'], 'complete']);
  });

  it('does not take what was missed in the middle of a read for read', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    const release = chat.holdNext();
    chat.failNext(refused, 9);
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    chat.loseLine();
    chat.say(chatItem('unheard', 1));
    chat.establishLine();
    release();
    await turn();
    chat.say(chatItem('heard', 2));
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['heard', 'end'], 'partial']);
  });

  it('tries again when a page fails, later each time', async () => {
    const { transcripts, chatIs, clock } = followOnStub();
    const chat = createChatStub();
    chat.failNext(serverError, 3);
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    clock.advance(2_000);
    await turn();
    expect(chat.requests).toHaveLength(2);
    clock.advance(4_999);
    await turn();
    expect(chat.requests).toHaveLength(3);
    clock.advance(15_000);
    await turn();
    expect(chat.requests).toHaveLength(4);
    chat.say(chatItem('heard', 1));
    chat.end();
    expect((await transcripts.finish('c1')).completeness).toBe('complete');
  });

  it('tries again when a page does not come at all', async () => {
    const { transcripts, chatIs, clock } = followOnStub();
    const chat = createChatStub();
    chat.holdNext();
    chat.holdNext();
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    clock.advance(20_000);
    await turn();
    expect(chat.requests).toHaveLength(1);
    clock.advance(2_000);
    await turn();
    expect(chat.requests).toHaveLength(2);
    clock.advance(20_000);
    await turn();
    clock.advance(5_000);
    await turn();
    expect(chat.requests).toHaveLength(3);
  });

  it('gives up pages that go round in circles', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    const session = {
      ...chat.session,
      getTranscript: () => {
        chat.requests.push({ maxResults: 100, scanDirection: 'BACKWARD', sortOrder: 'ASCENDING' });
        return Promise.resolve({ data: { Transcript: [chatItem('m1', 1)], NextToken: 'again' } });
      },
    };
    chatIs('connected', { chat }, () => Promise.resolve(session));
    transcripts.follow('c1');
    await turn();
    expect(chat.requests).toHaveLength(2);
  });

  it('has what was not heard before the end, when the service still gives it', async () => {
    const { chat, finish, clock } = await following();
    chat.loseLine();
    chat.say(chatItem('unheard', 1));
    chat.end();
    const finished = finish();
    await turn();
    clock.advance(3_000);
    expect(await finished).toEqual([['first', 'unheard', 'end'], 'complete']);
  });

  it('says that lines may be missing, when the service refuses after the end', async () => {
    const { chat, finish, clock } = await following();
    chat.loseLine();
    chat.say(chatItem('unheard', 1));
    chat.end();
    chat.failNext(refused, 9);
    const finished = finish();
    await turn();
    clock.advance(3_000);
    expect(await finished).toEqual([['first'], 'partial']);
  });

  it('says that lines may be missing when the first read never succeeded', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    chat.failNext(serverError, 2);
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    chat.say(chatItem('heard', 1));
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['heard', 'end'], 'partial']);
  });

  it('keeps the pages that came before one failed', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub({ pageSize: 1 });
    chat.written.push(chatItem('old', 1), chatItem('new', 2));
    const release = chat.holdNext();
    chat.failNext(serverError);
    chatIs('connected', { chat });
    transcripts.follow('c1');
    release();
    await turn();
    chat.failNext(refused);
    chat.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['new', 'end'], 'partial']);
  });
});

describe('a chat that cannot be opened', () => {
  it('is tried again, by another session than the one that failed', async () => {
    const { transcripts, chatIs, clock, streams } = followOnStub();
    const chat = createChatStub();
    let attempts = 0;
    const open = () => {
      attempts += 1;
      return attempts < 3 ? Promise.reject(new Error('No session')) : Promise.resolve(chat.session);
    };
    chatIs('connected', { chat }, open);
    transcripts.follow('c1');
    await turn();
    chatIs('connected', { chat }, open);
    await turn();
    expect([attempts, streams.dropped]).toEqual([1, ['a8']]);
    clock.advance(2_000);
    await turn();
    clock.advance(5_000);
    await turn();
    expect([attempts, chat.requests.length]).toEqual([3, 1]);
  });

  it('is given up for now after 45 seconds, without losing a session that may still come', async () => {
    const { transcripts, chatIs, clock, streams } = followOnStub();
    let attempts = 0;
    chatIs('connected', {}, () => {
      attempts += 1;
      return new Promise(() => undefined);
    });
    transcripts.follow('c1');
    clock.advance(45_000);
    await turn();
    clock.advance(2_000);
    await turn();
    expect([attempts, streams.dropped]).toEqual([2, []]);
  });

  it('has no transcript', async () => {
    const { transcripts, chatIs } = followOnStub();
    chatIs('connected', {}, () => Promise.reject(new Error('No session')));
    transcripts.follow('c1');
    await turn();
    chatIs('ended');
    expect(await transcripts.finish('c1')).toEqual({ items: [], completeness: 'missing' });
  });

  it('is opened again when its session is broken for good', async () => {
    const { chat, chatIs, clock, streams, transcripts } = await following();
    chat.breakLine();
    chat.say(chatItem('unheard', 1));
    const next = createChatStub();
    next.written.push(...chat.written);
    chatIs('connected', { chat: next });
    await turn();
    expect([streams.dropped, next.requests.length]).toEqual([['a8'], 0]);
    clock.advance(2_000);
    await turn();
    next.end();
    const transcript = await transcripts.finish('c1');
    expect([ids(transcript), transcript.completeness]).toEqual([['first', 'unheard', 'end'], 'complete']);
  });
});

describe('finishing a transcript', () => {
  it('waits for the last messages, which come on another way than the end of the contact', async () => {
    const { chat, chatIs, finish, clock } = await following();
    chatIs('ended', { chat });
    const finished = finish();
    await turn();
    chat.failNext(refused);
    chat.say(chatItem('last', 5));
    chat.end();
    expect(await finished).toEqual([['first', 'last', 'end'], 'complete']);
    await turn();
    expect(clock.pending).toBe(0);
  });

  it('waits for a session that is on its way', async () => {
    const { transcripts, chatIs, clock } = followOnStub();
    const chat = createChatStub();
    chat.written.push(chatItem('first', 0), chatEvent('end', 1, 'chat.ended'));
    let opened: (session: unknown) => void = () => undefined;
    const session = new Promise((resolve) => {
      opened = resolve;
    });
    chatIs('connected', { chat }, () => session);
    transcripts.follow('c1');
    chatIs('ended', { chat });
    const finished = transcripts.finish('c1');
    await turn();
    opened(chat.session);
    await turn();
    clock.advance(3_000);
    const transcript = await finished;
    expect([ids(transcript), transcript.completeness]).toEqual([['first', 'end'], 'complete']);
  });

  it('waits for the read that is under way', async () => {
    const { transcripts, chatIs } = followOnStub();
    const chat = createChatStub();
    chat.written.push(chatItem('first', 0));
    const release = chat.holdNext();
    chatIs('connected', { chat });
    transcripts.follow('c1');
    await turn();
    chat.failNext(refused);
    chat.end();
    const finished = transcripts.finish('c1');
    await turn();
    release();
    expect((await finished).completeness).toBe('complete');
  });

  it('reads once more when nobody says that the chat is over', async () => {
    const { chat, finish, clock } = await following();
    chat.written.push(chatItem('unheard', 1));
    const finished = finish();
    await turn();
    clock.advance(3_000);
    expect(await finished).toEqual([['first', 'unheard'], 'complete']);
  });

  it('says that lines may be missing when nobody says that the chat is over, and nothing can be read', async () => {
    const { chat, finish, clock } = await following();
    chat.failNext(refused, 9);
    const finished = finish();
    await turn();
    clock.advance(3_000);
    expect(await finished).toEqual([['first'], 'partial']);
  });

  it('takes 10 seconds at most, and gives what came later to who asks again', async () => {
    const { chat, finish, clock } = await following();
    const release = chat.holdNext();
    const finished = finish();
    await turn();
    clock.advance(3_000);
    await turn();
    clock.advance(7_000);
    expect(await finished).toEqual([['first'], 'partial']);
    release();
    await turn();
    expect(await finish()).toEqual([['first'], 'complete']);
  });

  it('gives the same to everybody who asks', async () => {
    const { chat, finish } = await following();
    chat.say(chatEvent('joined', 1, 'participant.joined'));
    chat.end();
    const expected = [['first', 'joined', 'end'], 'complete'];
    expect(await Promise.all([finish(), finish()])).toEqual([expected, expected]);
    expect(await finish()).toEqual(expected);
  });

  it('never rejects, also for a chat that nobody knows', async () => {
    const { transcripts } = followOnStub();
    expect(await transcripts.finish('nobody')).toEqual({ items: [], completeness: 'missing' });
  });
});
