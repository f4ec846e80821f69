import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, fieldStyles, icon } from '@patchcord/agent-ui';
import { parseQueuePattern } from '@patchcord/queue-mapping';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { noProblems, type DraftCheck, type DraftProblem, type KnownBrand } from '../mappings/check-draft.js';
import type { DraftRow, MappingsEdit } from '../mappings/mappings-draft.js';
import { MappingsRequestEvent } from '../settings-events.js';
import { describePattern } from '../words/describe-pattern.js';
import { describeRowProblem } from '../words/describe-row-problem.js';
import { brandOptions } from './brand-options.js';
import { patternHelp } from './pattern-help.js';
import { queueBrandsStyles } from './queue-brands.styles.js';
import { rowNotes } from './row-notes.js';
import { settingsStyles } from './settings-styles.js';

/**
 * @summary The table *Queues to brands*: an ordered list of rows that can be typed through without a mouse.
 *
 * Enter goes to the next row, and adds one at the end; Alt with an arrow moves the row; what is wrong stands under the field.
 *
 * @fires patchcord-mappings-request - The administrator edits the table.
 */
@localized()
export class QueueBrands extends LitElement {
  static override styles = [elementStyles, buttonStyles, fieldStyles, settingsStyles, queueBrandsStyles];

  @property({ attribute: false }) rows: readonly DraftRow[] = [];
  @property({ attribute: false }) check: DraftCheck = noProblems;
  @property({ attribute: false }) brands: readonly KnownBrand[] = [];
  /** Complains about rows into which nothing was typed yet, too. */
  @property({ type: Boolean }) strict = false;

  /** Where the focus goes once the rows have changed: an element's id, or `new row`. */
  #wanted: string | undefined;

  /** Puts the focus on the first field with an error; answers whether there is one. */
  focusError(): boolean {
    const row = this.rows.find(({ key }) => this.#problems(key).some(({ tone }) => tone === 'error'));
    if (row === undefined) return false;
    const isQueue = this.#problems(row.key).some(({ tone, field }) => tone === 'error' && field === 'queue');
    this.#focus(`${isQueue ? 'queue' : 'brand'}-${String(row.key)}`);
    return true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('rows');
    if (this.#wanted === undefined || before === undefined) return;
    const known = new Set(before.map(({ key }) => key));
    const added = this.rows.find(({ key }) => !known.has(key));
    this.#focus(this.#wanted === 'new row' ? `queue-${String(added?.key)}` : this.#wanted);
    this.#wanted = undefined;
  }

  #focus(id: string): void {
    this.shadowRoot?.getElementById(id)?.focus();
  }

  #problems(key: number): readonly DraftProblem[] {
    return this.check.problems.get(key) ?? [];
  }

  /** @param focus where the focus goes: fields are moved in the document, and lose it */
  #edit(edit: MappingsEdit, focus?: string): void {
    this.#wanted = focus;
    this.dispatchEvent(new MappingsRequestEvent({ type: 'edit', edit }));
  }

  #add(): void {
    this.#edit({ kind: 'add row' }, 'new row');
  }

  #move(key: number, to: number, focus: string): void {
    if (to >= 0 && to < this.rows.length) this.#edit({ kind: 'move row', key, to }, focus);
  }

  #remove(key: number, index: number): void {
    const neighbour = this.rows.filter((row) => row.key !== key)[Math.min(index, this.rows.length - 2)];
    this.#edit(
      { kind: 'remove row', key },
      neighbour === undefined ? 'add' : `remove-${String(neighbour.key)}`,
    );
  }

  #press(event: KeyboardEvent, key: number, index: number): void {
    const field = event.composedPath()[0];
    if (!(field instanceof HTMLElement)) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      this.#move(key, index + (event.key === 'ArrowUp' ? -1 : 1), field.id);
    } else if (event.key === 'Enter' && field instanceof HTMLInputElement) {
      event.preventDefault();
      const next = this.rows[index + 1];
      if (next === undefined) this.#add();
      else this.#focus(`queue-${String(next.key)}`);
    }
  }

  override render(): TemplateResult {
    return html`
      <section class="card stack" aria-labelledby="heading">
        <h2 id="heading">${msg('Queues to brands')}</h2>
        <p class="subtle">
          ${msg(
            'The brand of a new ticket, by the queue the customer came through. An exact name wins; then the first row, from the top, whose pattern matches.',
          )}
        </p>
        ${patternHelp()} ${this.rows.length === 0 ? this.#empty() : this.#table()}
        <div class="actions foot">
          <button
            type="button"
            id="add"
            class="button quiet with-icon"
            @click=${() => {
              this.#add();
            }}
          >
            ${icon('plus')}${msg('Add row')}
          </button>
          <span class="subtle">${msg('Enter: next row · Alt + ↑ ↓: move the row')}</span>
        </div>
      </section>
    `;
  }

  #empty(): TemplateResult {
    return html`<p class="empty">
      ${msg('No queue is mapped yet. New tickets get the brand that Zendesk chooses by default.')}
    </p>`;
  }

  #table(): TemplateResult {
    return html`<table aria-labelledby="heading">
      <thead>
        <tr>
          <th scope="col" class="number"><span class="visually-hidden">${msg('Row')}</span>#</th>
          <th scope="col">${msg('Queue name or pattern')}</th>
          <th scope="col" class="brand">${msg('Brand')}</th>
          <th scope="col" class="buttons"><span class="visually-hidden">${msg('Actions')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          this.rows,
          ({ key }) => key,
          (row, index) => this.#row(row, index),
        )}
      </tbody>
    </table>`;
  }

  #row(row: DraftRow, index: number): unknown {
    const spared = row.isFresh === true && !this.strict;
    const problems = this.#problems(row.key).filter(({ tone }) => tone === 'warning' || !spared);
    const words = problems.map(describeRowProblem).join('\n');
    const isLast = index === this.rows.length - 1;
    // A table can have thousands of rows, and one is typed into.
    return guard([row, index, isLast, words, this.brands, msg('Row')], () =>
      this.#cells(row, index, isLast, problems),
    );
  }

  #cells(row: DraftRow, index: number, isLast: boolean, problems: readonly DraftProblem[]): TemplateResult {
    const { key } = row;
    const number = index + 1;
    const of = (field: DraftProblem['field']) => problems.filter((problem) => problem.field === field);
    const isWrong = (field: DraftProblem['field']) => of(field).some(({ tone }) => tone === 'error');
    const meaning = describePattern(parseQueuePattern(row.queue).pattern);
    return html`<tr
      @keydown=${(event: KeyboardEvent) => {
        this.#press(event, key, index);
      }}
    >
      <td class="number">${number}</td>
      <td>
        <input
          id="queue-${key}"
          class="input"
          autocomplete="off"
          spellcheck="false"
          aria-label=${msg(str`Queue, row ${number}`)}
          aria-invalid=${isWrong('queue')}
          aria-describedby="queue-notes-${key}"
          .value=${row.queue}
          @input=${(event: InputEvent) => {
            this.#edit({ kind: 'type', key, queue: (event.target as HTMLInputElement).value });
          }}
        />
        <div id="queue-notes-${key}">
          ${meaning === '' ? nothing : html`<p class="note plain">${meaning}</p>`}
          ${rowNotes(`queue-problems-${String(key)}`, of('queue'))}
        </div>
      </td>
      <td class="brand">
        <span class="select">
          <select
            id="brand-${key}"
            class="input"
            aria-label=${msg(str`Brand, row ${number}`)}
            aria-invalid=${isWrong('brand')}
            aria-describedby="brand-problems-${key}"
            .value=${row.brand.trim()}
            @change=${(event: Event) => {
              this.#edit({ kind: 'type', key, brand: (event.target as HTMLSelectElement).value });
            }}
          >
            <option value="" disabled ?selected=${row.brand.trim() === ''}>${msg('Choose a brand')}</option>
            ${brandOptions(this.brands, row.brand)}
          </select>
          ${icon('chevron-down')}
        </span>
        ${rowNotes(`brand-problems-${String(key)}`, of('brand'))}
      </td>
      <td class="buttons">
        ${this.#button('up', 'chevron-up', msg(str`Move row ${number} up`), key, index === 0, () => {
          this.#move(key, index - 1, `up-${String(key)}`);
        })}${this.#button('down', 'chevron-down', msg(str`Move row ${number} down`), key, isLast, () => {
          this.#move(key, index + 1, `down-${String(key)}`);
        })}${this.#button('remove', 'trash', msg(str`Delete row ${number}`), key, false, () => {
          this.#remove(key, index);
        })}
      </td>
    </tr>`;
  }

  #button(
    id: string,
    name: 'chevron-up' | 'chevron-down' | 'trash',
    label: string,
    key: number,
    isDisabled: boolean,
    act: () => void,
  ): TemplateResult {
    return html`<button
      type="button"
      id="${id}-${key}"
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-disabled=${isDisabled ? 'true' : 'false'}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-queue-brands': QueueBrands;
  }
}
