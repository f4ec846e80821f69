import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from '../parts/icon.js';
import { toIconMarkup } from '../parts/icon-markup.js';

/** An app's own icon, with the symbol the app chose; a puzzle piece if it has none. */
export class AppIcon extends LitElement {
  @property() src = '';
  @property() symbol: string | null = null;

  @state() private file: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const response = await fetch(this.src);
      this.file = response.ok ? await response.text() : null;
    } catch {
      this.file = null;
    }
  }

  protected override render(): TemplateResult {
    const markup = this.file === null ? null : toIconMarkup(this.file, this.symbol);
    return markup === null
      ? icon('puzzle')
      : html`<span class="icon app-icon" data-symbol=${this.symbol ?? ''} aria-hidden="true"
          >${unsafeHTML(markup)}</span
        >`;
  }
}
