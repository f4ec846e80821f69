import { describe, expect, it } from 'vitest';
import { breakPlaceholders } from './break-placeholders.js';
import { escapeHtml } from './escape-html.js';

describe('escapeHtml', () => {
  it('escapes all that has a meaning in content and in attribute values', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    );
  });
});

describe('breakPlaceholders', () => {
  it.each([
    ['{{ticket.id}}', '{&#8203;{ticket.id}&#8203;}'],
    ['{{{{', '{&#8203;{&#8203;{&#8203;{'],
    ['{a} {%if%}', '{a} {%if%}'],
  ])('sets the braces of %s apart', (html, expected) => {
    expect(breakPlaceholders(html)).toBe(expected);
    expect(expected).not.toMatch(/\{\{|\}\}/);
  });
});
