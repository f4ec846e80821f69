import { describe, expect, it } from 'vitest';
import { toContactRecordLink, toLinkHtml } from './to-link-html.js';

describe('toLinkHtml', () => {
  it.each(['https://example.com/orders?id=7&b="c"', 'http://intranet/orders'])('links to %s', (address) => {
    expect(toLinkHtml(address, 'Order <7>')).toBe(
      `<a href="${new URL(address).href.replace(/&/g, '&amp;')}">Order &lt;7&gt;</a>`,
    );
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'mailto:jane@example.com',
    '//example.com',
    'example.com',
    '',
  ])('does not link to %j', (address) => {
    expect(toLinkHtml(address, 'Order')).toBeUndefined();
  });

  it('leaves no placeholder in an address', () => {
    expect(
      toLinkHtml('https://example.com/{{ticket.id}}?a={{ticket.id}}#{{ticket.id}}', '{{ticket.id}}'),
    ).toBe(
      '<a href="https://example.com/%7B%7Bticket.id%7D%7D?a=%7B%7Bticket.id%7D%7D#%7B%7Bticket.id%7D%7D">' +
        '{&#8203;{ticket.id}&#8203;}</a>',
    );
  });
});

it('links to a contact record at a secure address only', () => {
  expect(toContactRecordLink('https://acme.my.connect.aws/contact-trace-records/details/c-1')).toBe(
    '<a href="https://acme.my.connect.aws/contact-trace-records/details/c-1">Contact record in Amazon Connect</a>' +
      ' (for those with permission there)',
  );
  expect(toContactRecordLink('http://acme.my.connect.aws/x')).toBeUndefined();
  expect(toContactRecordLink(undefined)).toBeUndefined();
});
