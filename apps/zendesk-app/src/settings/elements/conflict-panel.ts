import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, icon } from '@patchcord/agent-ui';
import type { Mappings } from '@patchcord/contact-ports';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { diffMappings } from '../mappings/diff-mappings.js';
import { mergeMappings, type MappingsVersions } from '../mappings/merge-mappings.js';
import { MappingsRequestEvent } from '../settings-events.js';
import { differenceList, differenceListStyles } from './difference-list.js';
import { settingsStyles } from './settings-styles.js';

const nothingMapped: Mappings = { queueBrands: [], brandQueues: [] };

const conflictPanelStyles = css`
  .heading {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--patchcord-foreground-warning);
  }

  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: calc(5 * var(--patchcord-space));
  }

  .version {
    padding: calc(3 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-recessed);
  }
`;

/**
 * @summary Two administrators changed the mappings: what each changed, what both together give, and three ways on.
 *
 * @fires patchcord-mappings-request - The administrator chose a way.
 */
@localized()
export class ConflictPanel extends LitElement {
  static override styles = [
    elementStyles,
    buttonStyles,
    settingsStyles,
    differenceListStyles,
    conflictPanelStyles,
  ];

  @query('h2') private readonly heading!: HTMLElement;

  @property({ attribute: false }) versions: MappingsVersions = {
    base: nothingMapped,
    mine: nothingMapped,
    theirs: nothingMapped,
  };

  protected override firstUpdated(): void {
    this.heading.focus();
  }

  override render(): TemplateResult {
    const { base, mine, theirs } = this.versions;
    const merged = mergeMappings(this.versions);
    return html`<section class="card stack" aria-labelledby="heading">
      <div class="heading">
        ${icon('alert-warning')}
        <h2 id="heading" tabindex="-1">${msg('Another administrator has saved meanwhile')}</h2>
      </div>
      <p>${msg('Nothing of yours or theirs is lost. See what each of you changed, then choose.')}</p>
      <div class="versions">
        <div class="version stack">
          <h3>${msg('They changed, and saved')}</h3>
          ${differenceList(diffMappings(base, theirs))}
        </div>
        <div class="version stack">
          <h3>${msg('You changed, not saved yet')}</h3>
          ${differenceList(diffMappings(base, mine))}
        </div>
        <div class="version stack">
          <h3>${msg('Yours on top of theirs would change, compared with what is saved')}</h3>
          ${differenceList(diffMappings(theirs, merged))}
        </div>
      </div>
      <p class="subtle">
        ${msg('Where both of you changed the same row, yours on top of theirs keeps your row.')}
      </p>
      <div class="actions">
        ${this.#button('keep mine', msg('Save mine on top of theirs'), true)}
        ${this.#button('edit merged', msg('Edit both together first'))}
        ${this.#button('take theirs', msg('Take theirs'))}
      </div>
    </section>`;
  }

  #button(
    type: 'keep mine' | 'take theirs' | 'edit merged',
    label: string,
    isPrimary = false,
  ): TemplateResult | typeof nothing {
    return html`<button
      type="button"
      class="button ${isPrimary ? 'primary' : 'quiet'}"
      @click=${() => this.dispatchEvent(new MappingsRequestEvent({ type }))}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-conflict-panel': ConflictPanel;
  }
}
