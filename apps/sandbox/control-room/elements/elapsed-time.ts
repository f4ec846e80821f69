import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatElapsed } from '../contacts/format-elapsed.js';

/** @summary How long ago something was, counting. */
export class ElapsedTime extends LitElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  /** When it began, as an ISO time. */
  @property() since = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      this.requestUpdate();
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    return html`<span style="font-variant-numeric: tabular-nums" role="timer"
      >${formatElapsed(Date.now() - Date.parse(this.since))}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-elapsed-time': ElapsedTime;
  }
}
