import { describe, expect, it } from 'vitest';
import { safeLink } from './safe-link.js';

describe('safeLink', () => {
  it.each([
    ['https://shop.example/orders/7?a=b#c', 'https://shop.example/orders/7?a=b#c', 'shop.example'],
    [' http://intranet:8080/x ', 'http://intranet:8080/x', 'intranet:8080'],
    ['HTTPS://bank.example@evil.example/', 'https://bank.example@evil.example/', 'evil.example'],
  ])('makes a link of %s, and says where it leads', (address, href, host) => {
    expect(safeLink(address)).toEqual({ href, host });
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'mailto:jane@example.com',
    '//shop.example',
    'orders/7',
    '',
  ])('makes no link of %s', (address) => {
    expect(safeLink(address)).toBeUndefined();
  });
});
