import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PauseRecordingEvent, ResumeRecordingEvent } from '../contact-card/contact-card-events.js';
import type { RecordingData } from '../contact-card/recording-data.js';
import { icon } from '../icons/icon.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { recordingControlsStyles } from './recording-controls.styles.js';
import { englishRecordingLabels, type RecordingLabels } from './recording-labels.js';

type Wish = 'pause' | 'resume';

const applicable: Record<RecordingData['state'], readonly Wish[]> = {
  unknown: ['pause', 'resume'],
  recording: ['pause'],
  paused: ['resume'],
};
const inProgress = { pause: 'pausing', resume: 'resuming' } as const;

/**
 * @summary Whether a conversation is recorded, as it was confirmed, and the buttons that pause and resume it.
 *
 * Each button has a place of its own: a second click on *Pause* never meets *Resume*.
 *
 * @fires patchcord-pause-recording - The agent wants the recording paused.
 * @fires patchcord-resume-recording - The agent wants the recording to go on.
 */
export class RecordingControls extends LitElement {
  static override styles = [elementStyles, buttonStyles, recordingControlsStyles];

  @query('#pause') private readonly pauseButton!: HTMLButtonElement;
  @query('#resume') private readonly resumeButton!: HTMLButtonElement;

  @state() private explains = false;

  #focusedWish: Wish | undefined;

  /** The contact that is recorded. */
  @property() contactId = '';

  /** What is known of the recording; nothing is drawn without it. */
  @property({ attribute: false }) recording: RecordingData | undefined;

  /** The words. */
  @property({ attribute: false }) labels: RecordingLabels = englishRecordingLabels;

  protected override willUpdate(): void {
    const focused = this.shadowRoot?.activeElement?.id;
    this.#focusedWish = focused === 'pause' || focused === 'resume' ? focused : undefined;
    if (this.recording?.notSetUp !== true) this.explains = false;
  }

  // A button that has done its work goes away: whoever works with the keyboard goes on with the other one.
  protected override updated(): void {
    if (this.recording === undefined || this.#focusedWish === undefined) return;
    if (applicable[this.recording.state].includes(this.#focusedWish) || !document.hasFocus()) return;
    (this.#focusedWish === 'pause' ? this.resumeButton : this.pauseButton).focus();
  }

  #press(wish: Wish, { busy, notSetUp }: RecordingData): void {
    if (notSetUp) {
      this.explains = !this.explains;
    } else if (busy === undefined) {
      const Event = wish === 'pause' ? PauseRecordingEvent : ResumeRecordingEvent;
      this.dispatchEvent(new Event(this.contactId));
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { recording, labels } = this;
    if (recording === undefined) return nothing;
    const { state, notSetUp, problem } = recording;
    return html`<div class="row">
        <span class="state ${state}">
          <span class="mark"></span
          ><span class="ellipsis" title=${labels.states[state]}>${labels.states[state]}</span>
        </span>
        ${this.#button('pause', recording)} ${this.#button('resume', recording)}
      </div>
      ${
        notSetUp
          ? html`<p id="explanation" class=${this.explains ? 'explanation' : 'visually-hidden'}>
              ${icon('info')}<span>${labels.notSetUp}</span>
            </p>`
          : nothing
      }
      ${problem === undefined ? nothing : html`<p class="problem">${icon('alert-error')}<span>${problem}</span></p>`}`;
  }

  #button(wish: Wish, recording: RecordingData): TemplateResult {
    const { state, busy, notSetUp } = recording;
    const idle = this.labels[wish];
    const working = this.labels[inProgress[wish]];
    const isWorking = busy === inProgress[wish];
    return html`<button
      id=${wish}
      type="button"
      class="button small ${notSetUp ? 'quiet' : ''} ${applicable[state].includes(wish) ? '' : 'absent'}"
      aria-label=${isWorking ? nothing : this.labels[`${wish}Name`]}
      aria-disabled=${busy === undefined ? 'false' : 'true'}
      aria-describedby=${notSetUp ? 'explanation' : nothing}
      aria-expanded=${notSetUp ? String(this.explains) : nothing}
      @click=${() => {
        this.#press(wish, recording);
      }}
    >
      <span class="words" data-also=${isWorking ? idle : working}>${isWorking ? working : idle}</span>
    </button>`;
  }
}
