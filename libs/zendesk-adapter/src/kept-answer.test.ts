import { describe, expect, it } from 'vitest';
import { keepAnswer } from './kept-answer.js';

const request = async () => undefined;

function setUp() {
  const answers: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const kept = keepAnswer(() => new Promise<string>((resolve, reject) => answers.push({ resolve, reject })));
  return { answers, kept };
}

describe('keepAnswer', () => {
  it('looks up once for all who ask, at the same time and later', async () => {
    const { answers, kept } = setUp();
    const both = [kept.get(request), kept.get(request)];
    answers[0]?.resolve('first');
    expect(await Promise.all([...both, kept.get(request)])).toEqual(['first', 'first', 'first']);
    expect(answers).toHaveLength(1);
  });

  it('does not keep a failure', async () => {
    const { answers, kept } = setUp();
    const failed = kept.get(request);
    answers[0]?.reject(new Error('Down'));
    await expect(failed).rejects.toThrow('Down');
    const next = kept.get(request);
    answers[1]?.resolve('second');
    expect(await next).toBe('second');
  });

  it('looks up again once it was told to forget, also while a look-up is under way', async () => {
    const { answers, kept } = setUp();
    const before = kept.get(request);
    kept.forget();
    const after = kept.get(request);
    answers[0]?.reject(new Error('Down'));
    answers[1]?.resolve('second');
    await expect(before).rejects.toThrow('Down');
    expect(await Promise.all([after, kept.get(request)])).toEqual(['second', 'second']);
    expect(answers).toHaveLength(2);
  });
});
