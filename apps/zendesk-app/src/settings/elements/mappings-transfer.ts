import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, fieldStyles, icon } from '@patchcord/agent-ui';
import type { Mappings } from '@patchcord/contact-ports';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { diffMappings } from '../mappings/diff-mappings.js';
import { exportMappings, importMappings } from '../mappings/transfer-mappings.js';
import { MappingsRequestEvent } from '../settings-events.js';
import { describeImportProblem } from '../words/describe-import-problem.js';
import { differenceList, differenceListStyles } from './difference-list.js';
import { settingsStyles } from './settings-styles.js';

const transferStyles = css`
  dialog {
    width: min(640px, calc(100vw - 32px));
  }

  textarea {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 13px;
  }

  input[type='file'] {
    width: 100%;
    border-radius: var(--patchcord-radius);
    color: var(--patchcord-foreground-subtle);
  }

  ::file-selector-button {
    min-height: var(--patchcord-control-height);
    margin-inline-end: calc(3 * var(--patchcord-space));
    padding: 5px calc(3 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: transparent;
    color: var(--patchcord-foreground);
    font: inherit;
    cursor: pointer;
  }
`;

/**
 * @summary Both tables as JSON: to take away, and to bring back with a preview of what would change.
 *
 * @fires patchcord-mappings-request - An import is to be applied; it is not saved by that.
 */
@localized()
export class MappingsTransfer extends LitElement {
  static override styles = [
    elementStyles,
    buttonStyles,
    fieldStyles,
    settingsStyles,
    differenceListStyles,
    transferStyles,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** What stands on the screen. */
  @property({ attribute: false }) mappings: Mappings = { queueBrands: [], brandQueues: [] };

  @state() private open: 'import' | 'export' | undefined;
  @state() private text = '';
  @state() private isTouched = false;

  protected override updated(): void {
    if (this.open === undefined) this.dialog.close();
    else if (!this.dialog.open) this.dialog.showModal();
  }

  readonly #close = (): void => {
    this.open = undefined;
  };

  async #readFile(event: Event): Promise<void> {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    this.text = await file.text();
    this.isTouched = true;
  }

  #apply(mappings: Partial<Mappings>): void {
    this.dispatchEvent(
      new MappingsRequestEvent({
        type: 'edit',
        edit: { kind: 'replace all', mappings: { ...this.mappings, ...mappings } },
      }),
    );
    this.#close();
  }

  override render(): TemplateResult {
    const open = (what: 'import' | 'export') => () => {
      this.text = '';
      this.isTouched = false;
      this.open = what;
    };
    return html`<section class="card stack" aria-labelledby="heading">
        <h3 id="heading">${msg('Take both tables along')}</h3>
        <p class="subtle">${msg('As JSON: for a backup, or for another Zendesk account.')}</p>
        <div class="actions">
          <button type="button" class="button quiet with-icon" @click=${open('export')}>
            ${icon('download')}${msg('Export')}
          </button>
          <button type="button" class="button quiet with-icon" @click=${open('import')}>
            ${icon('upload')}${msg('Import')}
          </button>
        </div>
      </section>
      <dialog aria-labelledby="title" @close=${this.#close}>
        ${this.open === 'export' ? this.#export() : this.open === 'import' ? this.#import() : nothing}
      </dialog>`;
  }

  #export(): TemplateResult {
    const text = exportMappings(this.mappings);
    return html`<div class="stack">
      <h2 id="title">${msg('Export both tables')}</h2>
      <p class="subtle">${msg('As they stand here, with unsaved changes.')}</p>
      <patchcord-copy-field
        .label=${msg('Text')}
        .value=${text}
        .rows=${14}
        .labels=${{ copy: msg('Copy'), copied: msg('Copied'), refused: msg('Press Ctrl+C') }}
      ></patchcord-copy-field>
      <div class="actions">
        <button type="button" class="button quiet" @click=${this.#close}>${msg('Close')}</button>
        <a
          class="button primary"
          download="patchcord-mappings.json"
          href="data:application/json;charset=utf-8,${encodeURIComponent(text)}"
          >${msg('Download file')}</a
        >
      </div>
    </div>`;
  }

  #import(): TemplateResult {
    const result = importMappings(this.text);
    const differences = result.ok
      ? diffMappings(this.mappings, { ...this.mappings, ...result.mappings })
      : [];
    const canApply = result.ok && differences.length > 0;
    return html`<div class="stack">
      <h2 id="title">${msg('Import tables')}</h2>
      <div class="field">
        <label for="file">${msg('File')}</label>
        <input
          id="file"
          type="file"
          accept=".json,application/json"
          @change=${(event: Event) => void this.#readFile(event)}
        />
      </div>
      <div class="field">
        <label for="text">${msg('Or its text')}</label>
        <textarea
          id="text"
          class="input"
          rows="6"
          spellcheck="false"
          aria-describedby="preview"
          .value=${this.text}
          @input=${(event: InputEvent) => {
            this.text = (event.target as HTMLTextAreaElement).value;
            this.isTouched = true;
          }}
        ></textarea>
      </div>
      <div id="preview" class="stack" role="status">
        ${
          result.ok
            ? html`<h3>${msg('What it would change here')}</h3>
                ${differenceList(differences)}`
            : this.isTouched
              ? html`<p class="note error">
                  ${icon('alert-error')}<span>${describeImportProblem(result.problem)}</span>
                </p>`
              : html`<p class="subtle">
                  ${msg('What would change is shown here first. Nothing is saved by importing.')}
                </p>`
        }
      </div>
      <div class="actions">
        <button type="button" class="button quiet" @click=${this.#close}>${msg('Cancel')}</button>
        <button
          type="button"
          class="button primary"
          aria-disabled=${canApply ? 'false' : 'true'}
          @click=${() => {
            if (result.ok && canApply) this.#apply(result.mappings);
          }}
        >
          ${msg('Put it into the tables')}
        </button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-mappings-transfer': MappingsTransfer;
  }
}
