import type { VoiceIdOptions, VoiceIdView } from '@patchcord/connect-simulator';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { rowStyles } from '../styles/row-styles.js';
import { authenticationWords, enrolmentWords, fraudWords, speakerWords } from '../voice/voice-words.js';
import { choiceRow } from './choice-row.js';
import { DeedController } from './deed-controller.js';
import { optionsOf } from './options-of.js';

/** @summary Decides what Voice ID makes of the customer of a call; each choice counts at once. */
export class VoiceControls extends LitElement {
  static override styles = [
    baseStyles,
    rowStyles,
    css`
      :host {
        --label-width: 84px;

        display: grid;
        gap: 8px;
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
          .value=${speakerId ?? ''}
          @change=${(event: Event) => {
            const id = (event.target as HTMLInputElement).value.trim();
            void this.#decide({ speakerId: id === '' ? null : id });
          }}
        />
      </div>
      ${choiceRow({
        id: 'voice',
        label: 'Voice',
        options: optionsOf(speakerWords),
        chosen: speakerStatus,
        choose: (status) => {
          void this.#deeds.carryOut(() => this.sandbox?.setSpeaker(speakerId ?? '', status));
        },
        isDisabled: speakerId === null,
      })}
      ${choiceRow({
        id: 'result',
        label: 'Result',
        options: optionsOf(authenticationWords),
        chosen: authentication ?? 'status',
        choose: (result) => void this.#decide({ authentication: result === 'status' ? null : result }),
      })}
      ${choiceRow({
        id: 'fraud',
        label: 'Fraud',
        options: optionsOf(fraudWords),
        chosen: fraud,
        choose: (next) => void this.#decide({ fraud: next }),
      })}
      ${choiceRow({
        id: 'enrolment',
        label: 'Enrolment',
        options: optionsOf(enrolmentWords),
        chosen: enrolment,
        choose: (next) => void this.#decide({ enrolment: next }),
      })}
      <p class="hint">
        Watch for: with voiceid_enabled the agent sees status and result; the status is written to the
        customer when the call ends.
      </p>
      <p class="danger-text" role="alert">${this.#deeds.failure}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-voice-controls': VoiceControls;
  }
}
