import { localized, msg } from '@lit/localize';
import { elementStyles, icon, type IconName } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describeState, type StateTone } from '../words/describe-state.js';
import type { CompanionStatus, StateView } from './companion-view.js';
import { stateCardStyles } from './state-card.styles.js';

const icons: Record<StateTone, IconName> = {
  off: 'link-broken',
  available: 'headset',
  unheard: 'alert-warning',
  unavailable: 'clock',
  ringing: 'phone-call-in',
  talking: 'phone',
  muted: 'phone',
  after: 'check-circle',
};

/** @summary The state of this window, big enough to be read from across the desk. */
@localized()
export class StateCard extends LitElement {
  static override styles = [elementStyles, stateCardStyles];

  @property({ attribute: false }) status: CompanionStatus = { kind: 'starting' };

  @property({ attribute: false }) state: StateView | undefined;

  /** The clock of the timer, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  override render(): TemplateResult | typeof nothing {
    if (this.state === undefined) return nothing;
    const { tone, heading, line } = describeState(this.status, this.state);
    const { since } = this.state;
    const isTimed = since !== undefined && ['ringing', 'talking', 'muted', 'after'].includes(tone);
    return html`<section class=${tone} aria-label=${msg('State')}>
      <span class="mark">${icon(icons[tone])}</span>
      <p class="heading">${heading}</p>
      ${
        isTimed
          ? html`<patchcord-time-since class="time" .since=${since} .now=${this.now}></patchcord-time-since>`
          : nothing
      }
      <p class="line">${line}</p>
    </section>`;
  }
}
