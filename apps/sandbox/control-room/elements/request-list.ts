import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { describeRequest, formatTime } from '../requests/describe-request.js';
import { viewRequestLog, type PlacedRequest } from '../requests/request-log.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { requestListStyles } from './request-list.styles.js';

const toneIcons = { waiting: 'clock', success: 'check', warning: 'alert', danger: 'x' } as const;

/** @summary What reached Zendesk's REST API, newest first; each request unfolds to its address and body. */
export class RequestList extends LitElement {
  static override styles = [baseStyles, requestListStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  override render(): TemplateResult {
    const { requests, hiddenRequests, ringMark } = this.#sandbox.snapshot;
    const { sinceRing, beforeRing, leftOut } = viewRequestLog(requests, hiddenRequests, ringMark);
    if (sinceRing.length + beforeRing.length === 0) {
      return html`<p class="hint empty">
        Nothing yet. Every request of the app appears here as it happens.
      </p>`;
    }
    return html`<ol aria-label="Requests, newest first">
      ${this.#items(sinceRing)}
      ${
        ringMark === undefined
          ? nothing
          : html`<li class="ring">
              ${icon('phone')} <span>${ringMark.who} rang</span> <time>${formatTime(ringMark.at)}</time>
            </li>`
      }
      ${this.#items(beforeRing)}
      ${leftOut === 0 ? nothing : html`<li class="hint empty">${leftOut} older requests are not shown.</li>`}
    </ol>`;
  }

  #items(requests: readonly PlacedRequest[]): unknown {
    return repeat(
      requests,
      ({ index }) => index,
      ({ request }) => {
        const { method, path, query, status, tone, time, body } = describeRequest(request);
        return html`<li>
          <details>
            <summary>
              <span class="line">
                <span class="method">${method}</span>
                <span class="path">${path}</span>
                <time>${time}</time>
              </span>
              <span class="line second">
                <span class="status ${tone}">${icon(toneIcons[tone])} ${status}</span>
                <span class="query">${query}</span>
              </span>
            </summary>
            <p class="address">${request.path}</p>
            ${body === '' ? html`<p class="hint address">No body.</p>` : html`<pre tabindex="0">${body}</pre>`}
          </details>
        </li>`;
      },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-request-list': RequestList;
  }
}
