import { describe, expect, it } from 'vitest';
import { toHtml } from './to-html.js';

describe('toHtml', () => {
  it.each([
    ['<script>alert(1)</script> & "so"', '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;'],
    ['{{ticket.requester.email}}', '{&#8203;{ticket.requester.email}&#8203;}'],
    ['one\ntwo\r\nthree\rfour', 'one<br>two<br>three<br>four'],
    ['a\u0000b\u001b[31m\tc\ud83d', 'ab[31m\tc'],
  ])('shows %j as it is', (text, html) => {
    expect(toHtml(text)).toBe(html);
  });
});
