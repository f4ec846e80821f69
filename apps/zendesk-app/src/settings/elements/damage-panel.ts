import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, icon } from '@patchcord/agent-ui';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { MappingsRequestEvent } from '../settings-events.js';
import { settingsStyles } from './settings-styles.js';

const damagePanelStyles = css`
  .heading {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--patchcord-foreground-danger);
  }
`;

/**
 * @summary What is stored cannot be read: why, the text to keep, and the ways on. Nothing is overwritten from here.
 *
 * @fires patchcord-mappings-request - The administrator wants to read again, or to start over.
 */
@localized()
export class DamagePanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, settingsStyles, damagePanelStyles];

  @query('h2') private readonly heading!: HTMLElement;

  /** What is stored. */
  @property() text = '';
  /** Why it cannot be read. */
  @property() reason = '';
  /** Whether there are changes on the page that would replace it. */
  @property({ type: Boolean }) hasChanges = false;

  protected override firstUpdated(): void {
    // The fields that had the focus are gone; a page that has just been opened takes no focus.
    if (this.hasChanges) this.heading.focus();
  }

  override render(): TemplateResult {
    const request = (type: 'retry' | 'replace damaged') => () =>
      this.dispatchEvent(new MappingsRequestEvent({ type }));
    return html`<section class="card stack" aria-labelledby="heading">
      <div class="heading">
        ${icon('alert-error')}
        <h2 id="heading" tabindex="-1">${msg('The stored mappings cannot be read')}</h2>
      </div>
      <p>
        ${msg(str`Reason: ${this.reason}`)}
        ${msg('Until it is repaired or replaced, no queue decides a brand and no brand decides a queue.')}
      </p>
      <p>
        ${msg(
          'Copy the text below before you go on: what can be rescued can be imported again. It is replaced only when you save.',
        )}
      </p>
      <patchcord-copy-field
        .label=${msg('Stored text')}
        .value=${this.text}
        .rows=${6}
        .labels=${{ copy: msg('Copy'), copied: msg('Copied'), refused: msg('Press Ctrl+C') }}
      ></patchcord-copy-field>
      <div class="actions">
        <button type="button" class="button primary" @click=${request('retry')}>${msg('Read again')}</button>
        <button type="button" class="button quiet" @click=${request('replace damaged')}>
          ${this.hasChanges ? msg('Go on with my changes') : msg('Start with empty tables')}
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-damage-panel': DamagePanel;
  }
}
