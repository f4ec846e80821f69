import { expect, it } from 'vitest';
import { breakPlaceholders, breakPlaceholdersOfText } from './break-placeholders.js';

it.each([
  ['{{ticket.id}}', '{&#8203;{ticket.id}&#8203;}'],
  ['{{{{', '{&#8203;{&#8203;{&#8203;{'],
  ['{{{x}}}', '{&#8203;{&#8203;{x}&#8203;}&#8203;}'],
  ['{% comment %}', '{&#8203;% comment %&#8203;}'],
  ['{ a } 100 %', '{ a } 100 %'],
])('%s becomes %s', (html, expected) => {
  expect(breakPlaceholders(html)).toBe(expected);
  expect(breakPlaceholdersOfText(html)).toBe(expected.replaceAll('&#8203;', '\u200B'));
  expect(expected).not.toMatch(/\{[{%]|[}%]\}/);
});
