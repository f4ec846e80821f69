import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';

/** @summary The list of requests at the foot of the control room, with their count since the phone last rang. */
export class RequestDock extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        border-top: 1px solid var(--border);
        background: var(--background);
      }

      .top {
        display: flex;
        flex: none;
        gap: 4px;
        align-items: center;
        padding: 4px 12px 4px 8px;
      }

      h2 {
        flex: auto;
        font-size: 14px;
        font-weight: 600;
      }

      h2 .plain-button {
        gap: 4px;
        width: 100%;
        padding: 4px;
        color: var(--foreground);
        font-size: 14px;
        font-weight: 600;
        line-height: 20px;
      }

      [aria-expanded='true'] .icon {
        rotate: 90deg;
      }

      .count {
        padding: 0 16px 4px 32px;
      }

      .scroll {
        flex: auto;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @state() private isOpen = true;

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  override render(): TemplateResult {
    const { requests, hiddenRequests, ringMark } = this.#sandbox.snapshot;
    const sinceRing = ringMark === undefined ? undefined : requests.length - ringMark.requestCount;
    return html`
      <div class="top">
        <h2>
          <button
            class="plain-button"
            type="button"
            aria-expanded=${this.isOpen}
            @click=${() => {
              this.isOpen = !this.isOpen;
            }}
          >
            ${icon('chevron-right')} What reaches Zendesk
          </button>
        </h2>
        <button
          class="plain-button"
          type="button"
          ?hidden=${!this.isOpen || requests.length === hiddenRequests}
          @click=${() => {
            this.sandbox?.clearRequests();
          }}
        >
          Clear
        </button>
      </div>
      <p class="hint count">
        ${sinceRing === undefined ? nothing : html`<strong>${sinceRing} since the last ring</strong>, `}
        ${requests.length} in all
      </p>
      <div class="scroll" ?hidden=${!this.isOpen}>
        <patchcord-request-list .sandbox=${this.sandbox}></patchcord-request-list>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-request-dock': RequestDock;
  }
}
