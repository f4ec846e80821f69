import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** What can be typed as a queue, folded away. */
export function patternHelp(): TemplateResult {
  return html`<details>
    <summary>${msg('What can be typed as a queue')}</summary>
    <dl>
      <dt><code>Sales EU</code></dt>
      <dd>${msg('That queue exactly, letter case included')}</dd>
      <dt><code>MyCorp *</code></dt>
      <dd>${msg('Queues that start with “MyCorp ”')}</dd>
      <dt><code>* EU</code></dt>
      <dd>${msg('Queues that end with “ EU”')}</dd>
      <dt><code>*VIP*</code></dt>
      <dd>${msg('Queues that contain “VIP”')}</dd>
      <dt><code>/^MyCorp (Sales|Care)$/i</code></dt>
      <dd>
        ${msg(
          'A regular expression, which matches anywhere in the name unless it has ^ and $. The flag i ignores letter case. Look-around and back-references are not possible.',
        )}
      </dd>
    </dl>
  </details>`;
}
