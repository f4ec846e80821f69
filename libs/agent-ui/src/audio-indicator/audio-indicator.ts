import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon, type IconName } from '../icons/icon.js';
import { elementStyles } from '../tokens/element-styles.js';
import { audioIndicatorStyles } from './audio-indicator.styles.js';

/** Where the sound of calls is: in this page, in the companion window, or nowhere because that window is lost. */
export type AudioStatus = 'here' | 'companion-connected' | 'companion-lost';

const icons: Record<AudioStatus, IconName> = {
  here: 'headset',
  'companion-connected': 'link',
  'companion-lost': 'link-broken',
};

const englishLabels: Record<AudioStatus, string> = {
  here: 'Audio here',
  'companion-connected': 'Companion connected',
  'companion-lost': 'Companion lost',
};

/**
 * @summary Says where the sound of calls is, with an icon and a word.
 */
export class AudioIndicator extends LitElement {
  static override styles = [elementStyles, audioIndicatorStyles];

  /** Where the sound is; nothing is drawn while it is not known. */
  @property({ reflect: true }) status: AudioStatus | undefined;

  /** The words beside the icon. */
  @property({ attribute: false }) labels: Record<AudioStatus, string> = englishLabels;

  override render(): TemplateResult | typeof nothing {
    if (this.status === undefined) return nothing;
    const label = this.labels[this.status];
    return html`<span class="indicator" title=${label}
      >${icon(icons[this.status])}<span class="words">${label}</span></span
    >`;
  }
}
