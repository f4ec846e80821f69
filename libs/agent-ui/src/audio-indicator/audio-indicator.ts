import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon, type IconName } from '../icons/icon.js';
import { elementStyles } from '../tokens/element-styles.js';
import { audioIndicatorStyles } from './audio-indicator.styles.js';
import { ToggleSoundEvent } from './toggle-sound-event.js';

/**
 * Where the sound of calls is:
 * - `here`: in this page; `here-trouble`: it should be, and is not.
 * - `other-tab`: in another page like this one.
 * - `companion-…`: in a window of its own, which is connected, being looked for, in trouble, not there, or not there any more.
 * - `other-computer`: where nothing can be known of it; `other-computer-trouble`: all the same something is wrong.
 */
export type AudioStatus =
  | 'here'
  | 'here-trouble'
  | 'other-tab'
  | 'companion-connected'
  | 'companion-looking'
  | 'companion-trouble'
  | 'companion-missing'
  | 'companion-lost'
  | 'other-computer'
  | 'other-computer-trouble';

const icons: Record<AudioStatus, IconName> = {
  here: 'headset',
  'here-trouble': 'alert-error',
  'other-tab': 'new-window',
  'companion-connected': 'link',
  'companion-looking': 'clock',
  'companion-trouble': 'alert-warning',
  'companion-missing': 'link-broken',
  'companion-lost': 'link-broken',
  'other-computer': 'headset',
  'other-computer-trouble': 'alert-warning',
};

const englishLabels: Record<AudioStatus, string> = {
  here: 'Audio here',
  'here-trouble': 'No audio',
  'other-tab': 'Audio in other tab',
  'companion-connected': 'Companion connected',
  'companion-looking': 'Looking for companion',
  'companion-trouble': 'Check companion',
  'companion-missing': 'No companion',
  'companion-lost': 'Companion lost',
  'other-computer': 'Audio elsewhere',
  'other-computer-trouble': 'Check audio',
};

/**
 * @summary Says where the sound of calls is, with an icon and a word, and is pressed to see more.
 *
 * @fires patchcord-toggle-sound - The agent wants to see more about the sound of calls, or no longer.
 */
export class AudioIndicator extends LitElement {
  static override styles = [elementStyles, audioIndicatorStyles];

  @query('button') private readonly button!: HTMLButtonElement | null;

  /** Where the sound is; nothing is drawn while it is not known. */
  @property({ reflect: true }) status: AudioStatus | undefined;

  /** Whether what it opens is open. */
  @property({ type: Boolean }) expanded = false;

  /** The words beside the icon. */
  @property({ attribute: false }) labels: Record<AudioStatus, string> = englishLabels;

  /** Puts the focus on the button, if there is one. */
  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.status === undefined) return nothing;
    const label = this.labels[this.status];
    return html`<button
      type="button"
      class="indicator"
      aria-expanded=${this.expanded ? 'true' : 'false'}
      title=${label}
      @click=${() => this.dispatchEvent(new ToggleSoundEvent())}
    >
      <span class="inside">${icon(icons[this.status])}<span class="words">${label}</span></span>
    </button>`;
  }
}
