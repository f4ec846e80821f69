import { localized, msg } from '@lit/localize';
import { elementStyles, fieldStyles } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DraftRow } from '../mappings/mappings-draft.js';
import { createQueueMatcher } from '../tester/match-queue.js';
import { describeQueueMatch } from '../words/describe-brand-resolution.js';
import { settingsStyles } from './settings-styles.js';

/** @summary Type a queue name: which row wins, and why. It asks the rows on the screen, saved or not. */
@localized()
export class QueueTester extends LitElement {
  static override styles = [elementStyles, fieldStyles, settingsStyles];

  @property({ attribute: false }) rows: readonly DraftRow[] = [];

  @state() private queueName = '';

  #match: ReturnType<typeof createQueueMatcher> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) this.#match = undefined;
  }

  // The rows change with every key that is typed into them; they are compiled when there is a question.
  #sentences(): readonly string[] {
    if (this.queueName.trim() === '') return [];
    this.#match ??= createQueueMatcher(this.rows);
    return describeQueueMatch(this.#match(this.queueName));
  }

  override render(): TemplateResult {
    const sentences = this.#sentences();
    return html`<section class="card stack" aria-labelledby="heading">
      <h3 id="heading">${msg('Try a queue')}</h3>
      <div class="field">
        <label for="queue">${msg('Queue name')}</label>
        <input
          id="queue"
          class="input"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="hint"
          .value=${this.queueName}
          @input=${(event: InputEvent) => {
            this.queueName = (event.target as HTMLInputElement).value;
          }}
        />
        <p id="hint" class="hint">${msg('Asks the rows as they stand here, saved or not.')}</p>
      </div>
      <div role="status">
        ${
          sentences.length === 0
            ? nothing
            : html`<div class="answer">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`
        }
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-queue-tester': QueueTester;
  }
}
