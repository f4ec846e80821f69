import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isAudioPlace } from '../../src/wire/audio-place.js';
import { audioPlaceWords } from '../audio/audio-place-words.js';
import { describeSound } from '../audio/describe-sound.js';
import { openCompanion } from '../audio/open-companion.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { stackStyles } from '../styles/stack-styles.js';
import { DeedController } from './deed-controller.js';
import { optionsOf } from './options-of.js';
import { ReloadWorkspaceEvent } from './reload-workspace-event.js';

/**
 * @summary Where the installation has calls heard: in the softphone, in the companion, or on another computer.
 * @fires patchcord-reload-workspace - The app reads its settings when it is loaded.
 */
export class AudioPanel extends LitElement {
  static override styles = [
    baseStyles,
    stackStyles,
    css`
      .hint {
        margin-top: 4px;
      }

      li {
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #choose = async (event: Event): Promise<void> => {
    const { value } = event.target as HTMLSelectElement;
    if (!isAudioPlace(value)) return;
    const isDone = await this.#deeds.carryOut(() => this.sandbox?.setAudioPlace(value));
    if (isDone) this.dispatchEvent(new ReloadWorkspaceEvent());
  };

  readonly #open = (): Promise<void> => {
    const { sandbox } = this;
    if (sandbox !== undefined && !openCompanion(window, sandbox.config.companion))
      return Promise.reject(new Error('The browser has blocked the window. Allow pop-ups for this page.'));
    return Promise.resolve();
  };

  override render(): TemplateResult {
    const { audioPlace, contacts } = this.#sandbox.snapshot;
    if (audioPlace === undefined) return html`<p class="hint">No app is installed in this Zendesk.</p>`;
    const config = this.sandbox?.config;
    const sounds = config === undefined ? [] : contacts.map((contact) => describeSound(contact, config));
    return html`
      <div>
        <label for="place">Agents hear their calls</label>
        <select class="field" id="place" aria-describedby="watch" @change=${this.#choose}>
          ${optionsOf(audioPlaceWords).map(
            ([place, words]) =>
              html`<option value=${place} .selected=${live(place === audioPlace)}>${words}</option>`,
          )}
        </select>
        <p class="hint" id="watch">${audioPlaceWords[audioPlace].watch}</p>
        <p class="danger-text" role="alert">${this.#deeds.failure}</p>
      </div>
      ${
        sounds.some((words) => words !== undefined)
          ? html`<ul aria-label="Live calls">
              ${sounds.map((words) => (words === undefined ? nothing : html`<li>${words}</li>`))}
            </ul>`
          : nothing
      }
      <patchcord-action-button
        label="Open the companion"
        icon="external"
        watch="As agents open it from the softphone, in a window of its own. What an agent chooses in the softphone goes before the choice above."
        .perform=${this.#open}
      ></patchcord-action-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-audio-panel': AudioPanel;
  }
}
