import type { ContactReference } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { byteLength } from './to-html.js';
import { toTaskHtml } from './to-task-html.js';

const reference = (kind: ContactReference['kind'], value: string, name = 'Reference'): ContactReference => ({
  ...{ kind, name, value },
});

describe('toTaskHtml', () => {
  it("shows a task's name, references and description, escaped, and links to addresses of the web only", () => {
    const references = [
      reference('url', 'https://shop.example.com/orders/7?a=1&b=2', 'Order <7>'),
      reference('url', 'javascript:alert(1)', 'Trap'),
      reference('text', 'https://shop.example.com', 'Text'),
      reference('date', '1795339800', ''),
      reference('attachment', 'arn:aws:connect:us-east-1:1:attachment/7', 'invoice.pdf'),
    ];
    const task = {
      name: 'Call {{ticket.requester.email}}',
      description: 'Line one\n<b>Line two</b>',
      references,
    };
    expect(toTaskHtml(task, 'task')).toBe(
      [
        '<h4>Task</h4><ul>',
        '<li><strong>Name</strong>: Call {&#8203;{ticket.requester.email}&#8203;}</li>',
        '<li><strong>Order &lt;7&gt;</strong>: <a href="https://shop.example.com/orders/7?a=1&amp;b=2">',
        'https://shop.example.com/orders/7?a=1&amp;b=2</a></li>',
        '<li><strong>Trap</strong>: javascript:alert(1)</li>',
        '<li><strong>Text</strong>: https://shop.example.com</li>',
        '<li><strong>Reference</strong>: 1795339800</li>',
        '<li><strong>invoice.pdf</strong>: an attachment, to be seen in Amazon Connect</li></ul>',
        '<p>Line one<br>&lt;b&gt;Line two&lt;/b&gt;</p>',
      ].join(''),
    );
  });

  it('calls the name of an e-mail its subject', () => {
    expect(toTaskHtml({ name: 'Kettle', description: undefined, references: [] }, 'email')).toBe(
      '<h4>E-mail</h4><ul><li><strong>Subject</strong>: Kettle</li></ul>',
    );
  });

  it('cuts a description, and counts references, that are too long for a comment', () => {
    const html = toTaskHtml(
      {
        name: '"'.repeat(500),
        description: '"'.repeat(9_000),
        references: Array.from({ length: 40 }, (_, index) =>
          reference('text', 'ü'.repeat(500), `r-${index}`),
        ),
      },
      'task',
    );
    expect(byteLength(html)).toBeLessThan(45_000);
    expect(html).toContain('&quot;…</p>');
    const shown = html.split('<strong>r-').length - 1;
    expect(shown).toBeGreaterThan(10);
    expect(html).toContain(`<li>${40 - shown} more references not shown.</li>`);
  });
});
