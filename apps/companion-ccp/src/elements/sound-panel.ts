import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describeMicrophone } from '../words/describe-microphone.js';
import { describeOwner } from '../words/describe-owner.js';
import { describeQuality } from '../words/describe-quality.js';
import { CompanionActionEvent } from './companion-action-event.js';
import type { CompanionView } from './companion-view.js';
import { panelStyles } from './panel-styles.js';

/**
 * @summary The sound of this window: where it is, and how good.
 *
 * @fires patchcord-companion-action - The level is wanted, or no longer.
 */
@localized()
export class SoundPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, panelStyles];

  @property({ attribute: false }) view:
    Pick<CompanionView, 'sound' | 'state' | 'status' | 'browser'> | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.view === undefined) return nothing;
    const { sound, state, status, browser } = this.view;
    return html`<div class="panel">
      <dl>
        <dt>${msg('Audio')}</dt>
        <dd>${status.kind === 'elsewhere' ? msg('In another window') : describeOwner(sound.owner)}</dd>
        <dt>${msg('Microphone')}</dt>
        <dd>${describeMicrophone(sound.microphone, browser).heading}</dd>
        <dt>${msg('Call quality')}</dt>
        <dd>${describeQuality(sound.quality, state.call.phase === 'talking')}</dd>
      </dl>
      <div class="buttons" ?hidden=${state.call.phase === 'talking'}>
        <button
          type="button"
          class="button quiet small"
          aria-pressed=${sound.isMeterOn ? 'true' : 'false'}
          @click=${() => this.dispatchEvent(new CompanionActionEvent({ kind: 'toggle-meter' }))}
        >
          ${msg('Show the microphone level')}
        </button>
      </div>
    </div>`;
  }
}
