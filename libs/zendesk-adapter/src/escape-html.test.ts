import { expect, it } from 'vitest';
import { escapeHtml } from './escape-html.js';

it('escapes all that has a meaning in content and in attribute values', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});
