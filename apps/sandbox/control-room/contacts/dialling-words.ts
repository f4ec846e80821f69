import type { DiallingMode } from '@patchcord/connect-simulator';

/** What becomes of a dialled call by itself, for people; in the order they are offered. */
export const diallingWords: Readonly<Record<DiallingMode, string>> = {
  answers: 'The customer answers after a second',
  waits: 'It rings until you decide',
  busy: 'The line is busy',
  'no-answer': 'Nobody answers',
  'bad-address': 'There is nobody at that number',
};

/** @returns whether a word is one of the modes */
export function isDiallingMode(word: string): word is DiallingMode {
  return Object.hasOwn(diallingWords, word);
}
