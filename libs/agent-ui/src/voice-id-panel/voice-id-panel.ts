import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../icons/icon.js';
import { question } from '../question/question.js';
import { questionStyles } from '../question/question.styles.js';
import { badgeStyles } from '../tokens/badge-styles.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { workingStyles } from '../tokens/working-styles.js';
import type { VoiceIdData, VoiceIdWish } from './voice-id-data.js';
import { EnrolSpeakerEvent, OptOutSpeakerEvent, VerifySpeakerEvent } from './voice-id-events.js';
import { englishVoiceIdLabels, type VoiceIdLabels } from './voice-id-labels.js';
import { voiceIdPanelStyles } from './voice-id-panel.styles.js';

const wishes = { verify: VerifySpeakerEvent, enrol: EnrolSpeakerEvent, optOut: OptOutSpeakerEvent } as const;

/**
 * @summary What Voice ID made of the customer's voice, whether they are enrolled, and the buttons that change it.
 *
 * Its height changes only when the agent asks to opt out, or something fails. Each button has a place of its own.
 *
 * @fires patchcord-verify-speaker - The agent wants the voice verified.
 * @fires patchcord-enrol-speaker - The agent wants the voice enrolled.
 * @fires patchcord-opt-out-speaker - The customer wants no part in it; the agent has confirmed that.
 */
export class VoiceIdPanel extends LitElement {
  static override styles = [
    elementStyles,
    buttonStyles,
    badgeStyles,
    workingStyles,
    questionStyles,
    voiceIdPanelStyles,
  ];

  @query('#keep') private readonly keepButton!: HTMLElement | null;
  @query('#optOut') private readonly optOutButton!: HTMLElement | null;
  @query('#result') private readonly result!: HTMLElement | null;

  @state() private asks = false;

  #hadFocus = false;

  /** The call whose customer it is about. */
  @property() contactId = '';

  /** What is known; without it only the room is kept. */
  @property({ attribute: false }) voiceId: VoiceIdData | undefined;

  /** The words. */
  @property({ attribute: false }) labels: VoiceIdLabels = englishVoiceIdLabels;

  protected override willUpdate(): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
    // It went on meanwhile: what was asked has no answer any more.
    const { blocked = [], offers = [] } = this.voiceId ?? {};
    if (blocked.includes('optOut') || !offers.includes('optOut')) this.asks = false;
  }

  // A button that has done its work goes away; the place in the order of the keyboard stays.
  protected override updated(): void {
    if (!this.#hadFocus || !document.hasFocus()) return;
    const focused = this.shadowRoot?.activeElement ?? null;
    if (focused === null || focused.classList.contains('absent')) this.result?.focus();
  }

  #press(wish: VoiceIdWish, { blocked = [] }: VoiceIdData): void {
    if (blocked.includes(wish)) return;
    if (wish === 'optOut') {
      this.asks = true;
      void this.updateComplete.then(() => this.keepButton?.focus());
    } else this.dispatchEvent(new wishes[wish](this.contactId));
  }

  readonly #leave = (): void => {
    this.asks = false;
    void this.updateComplete.then(() => this.optOutButton?.focus());
  };

  override render(): TemplateResult {
    const { labels, voiceId } = this;
    return html`<section
      aria-label=${labels.heading}
      aria-busy=${voiceId?.busy === undefined ? 'false' : 'true'}
    >
      ${
        voiceId === undefined
          ? html`<p class="result">${icon('shield')}<span class="subtle">${labels.waiting}</span></p>`
          : this.#known(voiceId)
      }
    </section>`;
  }

  #known(voiceId: VoiceIdData): TemplateResult {
    const { authentication, busy, enrolment, fraudRisk, problem } = voiceId;
    const { authentications, enrolments, fraudRisks, patience, works } = this.labels;
    const look = busy === undefined ? authentication : 'working';
    const words = busy === undefined ? authentications[authentication] : works[busy];
    return html`<p id="result" class="result ${look}" tabindex="-1">
        ${icon('shield')}<strong class="ellipsis" title=${words}>${words}</strong>
      </p>
      <p class="enrolment subtle">
        <span class="ellipsis">${busy === undefined ? enrolments[enrolment] : patience[busy]}</span>
        ${
          fraudRisk === undefined || busy !== undefined
            ? nothing
            : html`<span class="badge ${fraudRisk}">${fraudRisks[fraudRisk]}</span>`
        }
      </p>
      ${this.asks ? this.#question() : this.#buttons(voiceId)}
      ${
        problem === undefined
          ? nothing
          : html`<p class="problem">${icon('alert-error')}<span>${problem}</span></p>`
      }`;
  }

  #buttons(voiceId: VoiceIdData): TemplateResult {
    const { enrol, optOut, verify, verifyAgain } = this.labels;
    const isFirst = voiceId.authentication === 'unknown';
    return html`<div class="buttons">
      ${this.#button('verify', isFirst ? verify : verifyAgain, voiceId)}
      ${this.#button('enrol', enrol, voiceId)} ${this.#button('optOut', optOut, voiceId)}
    </div>`;
  }

  #button(wish: VoiceIdWish, words: string, voiceId: VoiceIdData): TemplateResult {
    const { blocked = [], busy, offers } = voiceId;
    const isBlocked = blocked.includes(wish);
    return html`<button
      id=${wish}
      type="button"
      class="button small ${wish === 'optOut' ? 'quiet' : ''} ${offers.includes(wish) ? '' : 'absent'}"
      aria-disabled=${isBlocked ? 'true' : 'false'}
      title=${isBlocked && busy !== undefined ? this.labels.works[busy] : nothing}
      @click=${() => {
        this.#press(wish, voiceId);
      }}
    >
      ${words}
    </button>`;
  }

  #question(): TemplateResult {
    const { keep, optOut, optOutConsequence, optOutQuestion } = this.labels;
    return question({
      question: optOutQuestion,
      consequence: optOutConsequence,
      keep,
      confirm: optOut,
      onKeep: this.#leave,
      onConfirm: () => {
        this.asks = false;
        this.dispatchEvent(new OptOutSpeakerEvent(this.contactId));
      },
    });
  }
}
