import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatElapsed } from './format-elapsed.js';
import { timeSinceStyles } from './time-since.styles.js';
import { VisibilityController } from './visibility-controller.js';

/**
 * @summary A running timer: the time since an instant as `mm:ss`. It ticks once a second, and only while somebody can see it.
 */
export class TimeSince extends LitElement {
  static override styles = timeSinceStyles;

  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The instant it counts from, in epoch milliseconds. */
  @property({ type: Number }) since = 0;

  /** The clock it reads, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  constructor() {
    super();
    new VisibilityController(this, (visible) => {
      if (visible) this.#tick();
      else clearTimeout(this.#timer);
    });
  }

  #tick(): void {
    this.requestUpdate();
    clearTimeout(this.#timer);
    const elapsed = Math.max(0, this.now() - this.since);
    this.#timer = setTimeout(
      () => {
        this.#tick();
      },
      1000 - (elapsed % 1000),
    );
  }

  override render(): TemplateResult {
    return html`<span role="timer" aria-live="off">${formatElapsed(this.now() - this.since)}</span>`;
  }
}
