import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, KeptFocusController, onEscape } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { AudioPlace } from '../audio/audio-place.js';
import { ChooseAudioEvent, CloseSoundEvent, SoundActionEvent } from './sound-events.js';
import { soundPanelStyles } from './sound-panel.styles.js';
import type { AudioChoiceView, CompanionView, SoundButton, SoundView } from './sound-view.js';

/**
 * @summary Where calls are heard, what is known of the companion window, and the choice between places where the agent has it.
 *
 * @fires patchcord-sound-action - The agent pressed a button; dispatched inside the click.
 * @fires patchcord-choose-audio - The agent chose another place, and has confirmed it.
 * @fires patchcord-close-sound - The agent pressed *Close* or Escape.
 */
@localized()
export class SoundPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, soundPanelStyles];

  @query('h2') private readonly heading!: HTMLElement;

  /** What is shown; nothing is drawn without it. */
  @property({ attribute: false }) sound: SoundView | undefined;

  /** What is selected, and not confirmed yet. */
  @state() private selected: AudioPlace | undefined;

  constructor() {
    super();
    new KeptFocusController(this);
  }

  /** Puts the focus on the heading, from where the rest is read. */
  override focus(options?: FocusOptions): void {
    this.heading.focus(options);
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CloseSoundEvent());
  };

  readonly #closeByKey = onEscape(this.#close);

  override render(): TemplateResult | typeof nothing {
    if (this.sound === undefined) return nothing;
    const { choice, companion, isPressing, notice, where } = this.sound;
    return html`<section aria-labelledby="heading" @keydown=${this.#closeByKey}>
      <h2 id="heading" tabindex="-1">${msg('Sound')}</h2>
      <p>${where}</p>
      ${
        // What presses stands above the contacts already.
        notice === undefined || isPressing
          ? nothing
          : html`<p class="notice"><strong>${notice.heading}</strong> ${notice.sentence}</p>`
      }
      ${companion ? this.#companion(companion) : nothing} ${choice ? this.#choice(choice) : nothing}
      <button type="button" class="button quiet close" @click=${this.#close}>${msg('Close')}</button>
    </section>`;
  }

  #companion({ button, details, state: words }: CompanionView): TemplateResult {
    return html`<div class="companion">
      <h3>${msg('Companion window')}</h3>
      <p>${words}</p>
      ${
        details.length === 0
          ? nothing
          : html`<dl>
              ${details.map(
                ({ name, value }) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>`
      }
      ${button ? this.#button(button) : nothing}
    </div>`;
  }

  #button({ id, label }: SoundButton): TemplateResult {
    return html`<button
      type="button"
      class="button small"
      @click=${() => this.dispatchEvent(new SoundActionEvent(id))}
    >
      ${label}
    </button>`;
  }

  #choice({ current, effect, options, refusal }: AudioChoiceView): TemplateResult {
    const selected = options.find(({ place }) => place === this.selected)?.place ?? current;
    const isChanged = selected !== current;
    return html`<fieldset aria-describedby="effect">
      <legend>${msg('Where you hear calls in this browser')}</legend>
      ${options.map(
        ({ label, line, place }) =>
          html`<label>
            <input
              type="radio"
              name="place"
              .checked=${place === selected}
              ?disabled=${refusal !== undefined}
              aria-describedby="line-${place}"
              @change=${() => {
                this.selected = place;
              }}
            />
            <span>${label}</span>
            <span class="line" id="line-${place}">${line}</span>
          </label>`,
      )}
      <p class="line" id="effect">${refusal ?? effect}</p>
      ${
        isChanged && refusal === undefined
          ? html`<button
              type="button"
              class="button small primary"
              @click=${() => this.dispatchEvent(new ChooseAudioEvent(selected))}
            >
              ${msg('Change')}
            </button>`
          : nothing
      }
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-sound-panel': SoundPanel;
  }
}
