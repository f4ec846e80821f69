import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { summaryStyles } from '../styles/summary-styles.js';

/**
 * @summary A part of the control room under a heading that folds.
 * @slot - The part.
 * @slot note - A few words at the end of the heading's line, seen when it is folded too.
 */
export class FoldSection extends LitElement {
  static override styles = [
    baseStyles,
    summaryStyles,
    css`
      summary {
        padding: 8px 16px 8px 12px;
      }

      h2 {
        flex: auto;
        font-size: 14px;
        font-weight: 600;
        line-height: 20px;
      }

      .icon {
        color: var(--foreground-subtle);
      }

      .content {
        padding: 4px 16px 16px;
      }

      ::slotted([slot='note']) {
        color: var(--foreground-subtle);
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  /** Its heading, in words. */
  @property() heading = '';

  /** Whether it is unfolded; follows the reader. */
  @property({ type: Boolean, reflect: true }) open = false;

  readonly #toggle = (event: Event): void => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  };

  override render(): TemplateResult {
    return html`<details .open=${this.open} @toggle=${this.#toggle}>
      <summary>
        ${icon('chevron-right')}
        <h2>${this.heading}</h2>
        <slot name="note"></slot>
      </summary>
      <div class="content"><slot></slot></div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-fold-section': FoldSection;
  }
}
