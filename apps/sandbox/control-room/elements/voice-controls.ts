import type { SpeakerStatus, VoiceIdOptions, VoiceIdView } from '@patchcord/connect-simulator';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { authenticationWords, enrolmentWords, fraudWords, speakerWords } from '../voice/voice-words.js';
import { DeedController } from './deed-controller.js';

/** @summary Decides what Voice ID makes of the customer of a call; each choice counts at once. */
export class VoiceControls extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      .row {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr);
        align-items: center;
      }

      .row label {
        margin: 0;
      }
    `,
  ];

  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property() contactId = '';
  @property({ attribute: false }) voice: VoiceIdView | undefined;

  #decide(options: VoiceIdOptions): Promise<boolean> {
    return this.#deeds.carryOut(() => this.sandbox?.setVoiceId(this.contactId, options));
  }

  override render(): TemplateResult | typeof nothing {
    const { voice } = this;
    if (voice === undefined) return nothing;
    const { speakerId, speakerStatus, authentication, fraud, enrolment } = voice;
    return html`
      <div class="row">
        <label for="speaker">Speaker</label>
        <input
          class="field"
          id="speaker"
          autocomplete="off"
          spellcheck="false"
          placeholder="The flow set none"
          .value=${live(speakerId ?? '')}
          @change=${(event: Event) => {
            const id = (event.target as HTMLInputElement).value.trim();
            void this.#decide({ speakerId: id === '' ? null : id });
          }}
        />
      </div>
      ${this.#choice(
        'voice',
        'Voice',
        speakerWords,
        speakerStatus,
        (status) => {
          void this.#deeds.carryOut(() => this.sandbox?.setSpeaker(speakerId ?? '', status as SpeakerStatus));
        },
        speakerId === null,
      )}
      ${this.#choice('result', 'Result', authenticationWords, authentication ?? 'status', (result) => {
        void this.#decide({ authentication: result === 'status' ? null : result });
      })}
      ${this.#choice('fraud', 'Fraud', fraudWords, fraud, (next) => {
        void this.#decide({ fraud: next });
      })}
      ${this.#choice('enrolment', 'Enrolment', enrolmentWords, enrolment, (next) => {
        void this.#decide({ enrolment: next });
      })}
      <p class="hint">
        Watch for: with voiceid_enabled the agent sees status and result; the status is written to the
        customer when the call ends.
      </p>
      <p class="danger-text" role="alert">${this.#deeds.failure}</p>
    `;
  }

  #choice<Word extends string>(
    id: string,
    label: string,
    words: Readonly<Record<Word, string>>,
    chosen: Word,
    choose: (word: Word) => void,
    isDisabled = false,
  ): TemplateResult {
    return html`<div class="row">
      <label for=${id}>${label}</label>
      <select
        class="field"
        id=${id}
        ?disabled=${isDisabled}
        @change=${(event: Event) => {
          choose((event.target as HTMLSelectElement).value as Word);
        }}
      >
        ${Object.entries(words).map(
          ([word, text]) => html`<option value=${word} .selected=${live(word === chosen)}>${text}</option>`,
        )}
      </select>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-voice-controls': VoiceControls;
  }
}
