import { elementStyles } from '@patchcord/agent-ui';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { levelMeterStyles } from './level-meter.styles.js';

const drawEvery = 60;
/** Screen readers are told in tenths, and not with every syllable. */
const speakEvery = 1_000;

/**
 * @summary How loud the microphone is. It reads the level itself, while it is seen: pages that are hidden draw nothing.
 */
export class LevelMeter extends LitElement {
  static override styles = [elementStyles, levelMeterStyles];

  @query('.bar') private readonly bar!: HTMLElement;

  @state() private spoken = 0;

  #frame = 0;
  #drawnAt = 0;
  #spokenAt = 0;

  /** The level now, 0 to 1; undefined while the microphone is closed. */
  @property({ attribute: false }) readLevel: () => number | undefined = () => undefined;

  /** Its accessible name. */
  @property() label = 'Microphone level';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = requestAnimationFrame(this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  readonly #draw = (time: number): void => {
    this.#frame = requestAnimationFrame(this.#draw);
    if (!this.hasUpdated || time - this.#drawnAt < drawEvery) return;
    this.#drawnAt = time;
    const level = this.readLevel() ?? 0;
    this.bar.style.transform = `scaleX(${String(level)})`;
    if (time - this.#spokenAt < speakEvery) return;
    this.#spokenAt = time;
    this.spoken = Math.round(level * 10) * 10;
  };

  override render(): TemplateResult {
    return html`<div
      class="track"
      role="meter"
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${this.spoken}
    >
      <div class="bar"></div>
    </div>`;
  }
}
