import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, fieldStyles, icon } from '@patchcord/agent-ui';
import type { DeviceUse } from '@patchcord/connect-adapter';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { deviceUses } from '../audio/device-choice.js';
import { deviceUseName } from '../words/describe-devices.js';
import { CompanionActionEvent } from './companion-action-event.js';
import type { DevicesView } from './companion-view.js';
import { panelStyles } from './panel-styles.js';

/**
 * @summary Which microphone, speaker and ringer are used, and a sound to try them.
 *
 * @fires patchcord-companion-action - A device, a volume or a test sound is wanted.
 */
@localized()
export class DevicesPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, fieldStyles, panelStyles];

  @property({ attribute: false }) devices: DevicesView | undefined;

  // A select takes its value only when the option is there, that is, after rendering.
  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) {
      const chosen = this.devices?.choice[select.name as DeviceUse] ?? '';
      // In a list that is open, it would take back what the agent is about to choose.
      if (select.value !== chosen) select.value = chosen;
    }
  }

  #field(use: DeviceUse, { labels, choice, canChooseOutput }: DevicesView): TemplateResult {
    const chosen = choice[use];
    const options = labels[use];
    const isFixed = use !== 'microphone' && !canChooseOutput;
    const choose = ({ target }: Event): void => {
      const label = (target as HTMLSelectElement).value || undefined;
      this.dispatchEvent(new CompanionActionEvent({ kind: 'choose-device', use, label }));
    };
    return html`<div class="field">
      <label for=${use}>${deviceUseName(use)}</label>
      <span class="select">
        <select class="input" id=${use} name=${use} ?disabled=${isFixed} @change=${choose}>
          <option value="">${msg('The system’s own')}</option>
          ${options.map((label) => html`<option value=${label}>${label}</option>`)}
          ${
            chosen !== undefined && !options.includes(chosen)
              ? html`<option value=${chosen}>${chosen} (${msg('not plugged in')})</option>`
              : nothing
          }
        </select>
        ${icon('chevron-down')}
      </span>
      ${
        use === 'microphone'
          ? nothing
          : html`<div class="buttons">
              <button
                type="button"
                class="button quiet small"
                @click=${() => this.dispatchEvent(new CompanionActionEvent({ kind: 'play-test-sound', use }))}
              >
                ${use === 'speaker' ? msg('Play a test sound') : msg('Ring once')}
              </button>
            </div>`
      }
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { devices } = this;
    if (devices === undefined) return nothing;
    const isNamed = deviceUses.some((use) => devices.labels[use].length > 0);
    return html`<div class="panel">
      ${isNamed ? nothing : html`<p class="hint">${msg('Devices have names once the microphone is allowed.')}</p>`}
      ${deviceUses.map((use) => this.#field(use, devices))}
      ${
        devices.canChooseOutput
          ? nothing
          : html`<p class="hint">${msg('This browser leaves the choice of outputs to the system.')}</p>`
      }
      <div class="field">
        <label for="volume">${msg('Volume of test sounds')}</label>
        <input
          id="volume"
          type="range"
          min="0"
          max="1"
          step="0.05"
          .value=${String(devices.volume)}
          @change=${({ target }: Event) =>
            this.dispatchEvent(
              new CompanionActionEvent({
                kind: 'set-volume',
                volume: (target as HTMLInputElement).valueAsNumber,
              }),
            )}
        />
      </div>
      <p class="hint">
        ${msg(
          'How loud calls and the ringing are is set in your system or headset: Amazon Connect has no volume of its own. A chosen microphone is used from the start of the next call.',
        )}
      </p>
    </div>`;
  }
}
