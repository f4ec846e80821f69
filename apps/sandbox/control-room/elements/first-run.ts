import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isRemembered, remember } from '../sandbox/remembered-flag.js';
import { baseStyles } from '../styles/base-styles.js';

const dismissed = 'first-run-dismissed';

/** @summary What this is and what to try first, until it is dismissed. */
export class FirstRun extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        margin: 12px 16px 4px;
        padding: 12px;
        border-radius: 4px;
        background: var(--background-primary);
      }

      .button {
        margin-top: 8px;
      }
    `,
  ];

  @state() private isDismissed = isRemembered(dismissed);

  readonly #dismiss = (): void => {
    remember(dismissed, true);
    this.isDismissed = true;
  };

  override render(): TemplateResult | typeof nothing {
    if (this.isDismissed) return nothing;
    return html`<section aria-label="What this is">
      <p>
        Patchcord puts Amazon Connect into Zendesk, and keeps calls, chats and tasks on the right tickets;
        both are simulated here. Ring as <strong>Jane Doe</strong>, answer in the softphone at the top right,
        see her ticket, hang up, and find the call record on it.
      </p>
      <button class="button small" type="button" @click=${this.#dismiss}>Got it</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-first-run': FirstRun;
  }
}
