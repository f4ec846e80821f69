import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../icons/icon.js';
import { elementStyles } from '../tokens/element-styles.js';
import { ToggleUnsentEvent } from './toggle-unsent-event.js';
import { unsentBadgeStyles } from './unsent-badge.styles.js';

/**
 * @summary Says how much has not reached Zendesk yet, and is pressed to see what; nothing is drawn when everything has, unless what it
 * opened is still open.
 *
 * @fires patchcord-toggle-unsent - The agent wants to see what waits, or no longer.
 */
export class UnsentBadge extends LitElement {
  static override styles = [elementStyles, unsentBadgeStyles];

  @query('button') private readonly button!: HTMLButtonElement | null;

  /** How many writes wait. */
  @property({ type: Number }) count = 0;

  /** Whether what it opens is open. */
  @property({ type: Boolean }) expanded = false;

  /** The words beside the icon, the number included, such as `2 unsent`. */
  @property() label = '';

  /** What it means, shown as a tooltip. */
  @property() explanation = '';

  /** Puts the focus on the button, if there is one. */
  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.count <= 0 && !this.expanded) return nothing;
    const label = this.label === '' ? `${String(this.count)} unsent` : this.label;
    return html`<button
      type="button"
      class="badge"
      aria-expanded=${this.expanded ? 'true' : 'false'}
      title=${this.explanation || nothing}
      @click=${() => this.dispatchEvent(new ToggleUnsentEvent())}
    >
      ${icon('upload')}<span>${label}</span>
    </button>`;
  }
}
