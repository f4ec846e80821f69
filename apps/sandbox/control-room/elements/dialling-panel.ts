import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { diallingWords, isDiallingMode } from '../contacts/dialling-words.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { DeedController } from './deed-controller.js';

/** @summary What becomes of the calls that the agent dials. */
export class DiallingPanel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .hint {
        margin-top: 4px;
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #choose = async (event: Event): Promise<void> => {
    const { value } = event.target as HTMLSelectElement;
    if (isDiallingMode(value)) await this.#deeds.carryOut(() => this.sandbox?.setDialling(value));
  };

  override render(): TemplateResult {
    const { dialling } = this.#sandbox.snapshot;
    return html`
      <label for="dialling">When the agent dials</label>
      <select class="field" id="dialling" aria-describedby="watch" @change=${this.#choose}>
        ${Object.entries(diallingWords).map(
          ([mode, words]) =>
            html`<option value=${mode} .selected=${live(mode === dialling)}>${words}</option>`,
        )}
      </select>
      <p class="hint" id="watch">
        For the next calls. Dial from the phone beside a customer’s name, or in the softphone; the call
        appears among the live contacts with its queue and the number the customer sees.
      </p>
      <p class="danger-text" role="alert">${this.#deeds.failure}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-dialling-panel': DiallingPanel;
  }
}
