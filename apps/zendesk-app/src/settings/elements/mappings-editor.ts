import { localized } from '@lit/localize';
import { elementStyles } from '@patchcord/agent-ui';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { checkDraft, noProblems, type DraftCheck } from '../mappings/check-draft.js';
import { isSameAs, toMappings } from '../mappings/mappings-draft.js';
import { MappingsRequestEvent } from '../settings-events.js';
import type { FindTicket, MappingsSnapshot } from '../settings-view.js';
import { describePageStatus } from '../words/describe-page-status.js';
import { describeSaveState } from '../words/describe-save-state.js';
import type { BrandQueues } from './brand-queues.js';
import type { QueueBrands } from './queue-brands.js';
import { settingsStyles } from './settings-styles.js';

const mappingsEditorStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 320px;
    gap: calc(5 * var(--patchcord-space));
    align-items: start;
  }

  aside {
    display: grid;
    gap: calc(5 * var(--patchcord-space));
  }

  @media (width < 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .whole {
    max-width: 640px;
    padding: 0;
  }
`;

/**
 * @summary One of the two tables, with its tester, import and export, and the bar that saves both.
 *
 * @fires patchcord-mappings-request - The administrator wants something of the mappings.
 */
@localized()
export class MappingsEditor extends LitElement {
  static override styles = [elementStyles, settingsStyles, mappingsEditorStyles];

  @query('patchcord-queue-brands, patchcord-brand-queues')
  private readonly tableElement!: QueueBrands | BrandQueues | null;

  @property() table: 'queueBrands' | 'brandQueues' = 'queueBrands';
  @property({ attribute: false }) mappings: MappingsSnapshot | undefined;
  @property({ attribute: false }) findTicket: FindTicket | undefined;

  /** Saving was asked for, and there are errors: complains about fresh rows too. */
  @state() private strict = false;

  #check: DraftCheck = noProblems;
  #checked: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const context = this.mappings?.context;
    if (!changed.has('mappings') || context === undefined || this.#checked === context.draft) return;
    this.#checked = context.draft;
    this.#check = checkDraft(context.draft, context.brands);
    if (this.#check.errorCount === 0) this.strict = false;
  }

  /** Asks for saving; with errors it shows the first of them instead. Answers whether it asked. */
  save(): boolean {
    if (this.#check.errorCount === 0) {
      this.dispatchEvent(new MappingsRequestEvent({ type: 'save' }));
      return true;
    }
    this.strict = true;
    void this.updateComplete.then(() => this.tableElement?.focusError());
    return false;
  }

  readonly #listen = (event: MappingsRequestEvent): void => {
    if (event.request.type !== 'save') return;
    event.stopPropagation();
    this.save();
  };

  override render(): TemplateResult | typeof nothing {
    const { mappings } = this;
    if (mappings === undefined) return nothing;
    const { context } = mappings;
    if (mappings.matches('reading')) return this.#status(describePageStatus({ kind: 'loading' }));
    if (mappings.matches('unread'))
      return this.#status(
        describePageStatus({ kind: 'unread', reason: context.failure?.reason ?? 'unavailable' }),
      );
    if (mappings.matches('damaged'))
      return html`<patchcord-damage-panel
        .text=${context.damage?.text ?? ''}
        .reason=${context.damage?.reason ?? ''}
        .hasChanges=${!isSameAs(context.draft, context.base)}
      ></patchcord-damage-panel>`;
    if (mappings.matches('conflict'))
      return html`<patchcord-conflict-panel
        .versions=${{
          base: context.base,
          mine: toMappings(context.draft),
          theirs: context.theirs ?? context.base,
        }}
      ></patchcord-conflict-panel>`;
    return html`<div class="columns">
        ${this.#table(mappings)}
        <aside>
          ${
            this.table === 'queueBrands'
              ? html`<patchcord-queue-tester .rows=${context.draft.queueBrands}></patchcord-queue-tester>`
              : html`<patchcord-outbound-tester
                  .rows=${context.draft.brandQueues}
                  .findTicket=${this.findTicket}
                ></patchcord-outbound-tester>`
          }
          <patchcord-mappings-transfer .mappings=${toMappings(context.draft)}></patchcord-mappings-transfer>
        </aside>
      </div>
      <patchcord-save-bar
        .status=${describeSaveState(context, {
          errors: this.#check.errorCounts,
          table: this.table,
          isSaving: mappings.matches('saving'),
        })}
        @patchcord-mappings-request=${this.#listen}
      ></patchcord-save-bar>`;
  }

  #table({ context }: MappingsSnapshot): TemplateResult {
    const { draft, brands } = context;
    return this.table === 'queueBrands'
      ? html`<patchcord-queue-brands
          .rows=${draft.queueBrands}
          .brands=${brands}
          .check=${this.#check}
          .strict=${this.strict}
        ></patchcord-queue-brands>`
      : html`<patchcord-brand-queues
          .rows=${draft.brandQueues}
          .check=${this.#check}
        ></patchcord-brand-queues>`;
  }

  #status(content: ReturnType<typeof describePageStatus>): TemplateResult {
    return html`<patchcord-status-panel
      class="card whole"
      .content=${content}
      @patchcord-status-action=${() => this.dispatchEvent(new MappingsRequestEvent({ type: 'retry' }))}
    ></patchcord-status-panel>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-mappings-editor': MappingsEditor;
  }
}
