import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../icons/icon.js';
import { elementStyles } from '../tokens/element-styles.js';
import { unsentBadgeStyles } from './unsent-badge.styles.js';

/**
 * @summary Says how much has not reached Zendesk yet; nothing is drawn when everything has.
 */
export class UnsentBadge extends LitElement {
  static override styles = [elementStyles, unsentBadgeStyles];

  /** How many writes wait. */
  @property({ type: Number }) count = 0;

  /** The words beside the icon, the number included, such as `2 unsent`. */
  @property() label = '';

  /** What it means, shown as a tooltip. */
  @property() explanation = '';

  override render(): TemplateResult | typeof nothing {
    if (this.count <= 0) return nothing;
    const label = this.label === '' ? `${String(this.count)} unsent` : this.label;
    return html`<span class="badge" title=${this.explanation || nothing}
      >${icon('upload')}<span>${label}</span></span
    >`;
  }
}
