import { localized, msg, str } from '@lit/localize';
import { elementStyles, fieldStyles } from '@patchcord/agent-ui';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { noProblems, type DraftCheck } from '../mappings/check-draft.js';
import type { DraftRow } from '../mappings/mappings-draft.js';
import { MappingsRequestEvent } from '../settings-events.js';
import { rowNotes } from './row-notes.js';
import { settingsStyles } from './settings-styles.js';

/**
 * @summary The table *Brands to queues*: one row for each active brand, with the queue its outbound calls use.
 *
 * @fires patchcord-mappings-request - The administrator edits the table.
 */
@localized()
export class BrandQueues extends LitElement {
  static override styles = [elementStyles, fieldStyles, settingsStyles];

  @property({ attribute: false }) rows: readonly DraftRow[] = [];
  @property({ attribute: false }) check: DraftCheck = noProblems;

  /** Puts the focus on the first field with an error; answers whether there is one. */
  focusError(): boolean {
    const row = this.rows.findIndex(({ key }) =>
      this.check.problems.get(key)?.some(({ tone }) => tone === 'error'),
    );
    this.#focus(row);
    return row >= 0;
  }

  #focus(row: number): void {
    const key = this.rows[row]?.key;
    if (key !== undefined) this.shadowRoot?.getElementById(`queue-${String(key)}`)?.focus();
  }

  override render(): TemplateResult {
    return html`
      <section class="card stack" aria-labelledby="heading">
        <h2 id="heading">${msg('Brands to queues')}</h2>
        <p class="subtle">
          ${msg(
            'The queue that outbound calls from a brand’s tickets use, if the agent’s routing profile has it. Empty: not mapped.',
          )}
        </p>
        <table aria-labelledby="heading">
          <thead>
            <tr>
              <th scope="col" class="third">${msg('Brand')}</th>
              <th scope="col">${msg('Queue name')}</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              this.rows,
              ({ key }) => key,
              (row, index) => this.#row(row, index),
            )}
          </tbody>
        </table>
      </section>
    `;
  }

  #row({ key, brand, queue }: DraftRow, index: number): TemplateResult {
    const problems = this.check.problems.get(key) ?? [];
    return html`<tr>
      <td class="brand">
        <label for="queue-${key}">${brand}</label>
        ${rowNotes(
          `brand-problems-${String(key)}`,
          problems.filter(({ field }) => field === 'brand'),
        )}
      </td>
      <td>
        <input
          id="queue-${key}"
          class="input"
          autocomplete="off"
          spellcheck="false"
          placeholder=${msg('Not mapped')}
          aria-label=${msg(str`Queue of ${brand}`)}
          aria-invalid=${problems.some(({ tone }) => tone === 'error')}
          aria-describedby="queue-problems-${key} brand-problems-${key}"
          .value=${queue}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter') this.#focus(index + 1);
          }}
          @input=${(event: InputEvent) => {
            const typed = (event.target as HTMLInputElement).value;
            this.dispatchEvent(
              new MappingsRequestEvent({ type: 'edit', edit: { kind: 'type', key, queue: typed } }),
            );
          }}
        />
        ${rowNotes(
          `queue-problems-${String(key)}`,
          problems.filter(({ field }) => field === 'queue'),
        )}
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-brand-queues': BrandQueues;
  }
}
