import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { toAttributes, type AttributeRow } from '../callers/attribute-suggestions.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { readWorkForm } from '../work/read-work-form.js';
import { toReferences, type ReferenceRow } from '../work/reference-row.js';
import { deliveries, expiries, workKinds, type WorkKind } from '../work/work-words.js';
import type { AttributeRows } from './attribute-rows.js';
import { DeedController } from './deed-controller.js';
import { failureLine } from './failure-line.js';
import type { ReferenceRows } from './reference-rows.js';
import { ringFormStyles } from './ring-form.styles.js';

const entriesOf = (words: Readonly<Record<string, { readonly words: string }>>) =>
  Object.entries(words).map(([value, each]) => [value, each.words] as const);

/** @summary Sends a task, an e-mail or something nobody knows; lists what waits for its time or for an agent. */
export class WorkForm extends LitElement {
  static override styles = [baseStyles, ringFormStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @state() private kind: WorkKind = 'task';
  @state() private rows: readonly AttributeRow[] = [];
  @state() private references: readonly ReferenceRow[] = [];
  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sending = readWorkForm(this.kind, new FormData(event.currentTarget as HTMLFormElement), {
      attributes: toAttributes(this.rows),
      references: toReferences(this.references),
    });
    await this.#deeds.carryOut(
      () => this.sandbox?.sendWork(sending),
      `${workKinds[sending.kind].words} sent.`,
    );
  };

  override render(): TemplateResult {
    const { setup, pendingWork } = this.#sandbox.snapshot;
    const { kind } = this;
    return html`<form @submit=${this.#send}>
        ${this.#choice('work-kind', 'Kind', entriesOf(workKinds), (event) => {
          this.kind = (event.target as HTMLSelectElement).value as WorkKind;
        })}
        ${
          kind === 'email'
            ? html`${this.#text('fromName', 'Writer', 'text', 'Jane Doe')}
              ${this.#text('from', 'Address', 'email', 'jane.doe@example.com')}`
            : nothing
        }
        ${this.#text('name', kind === 'email' ? 'Subject' : 'Title', 'text', kind === 'task' ? 'Zendesk-4' : '')}
        ${this.#choice(
          'queue',
          'Queue',
          setup.queues.map(({ name }) => [name, name] as const),
        )}
        ${this.#choice(
          'agent',
          'Agent',
          setup.agents.map(({ username, name }) => [username, name] as const),
        )}
        <div class="row">
          <label for="description">Text</label>
          <textarea class="field" id="description" name="description"></textarea>
        </div>
        ${this.#choice(
          'delivery',
          'Comes',
          entriesOf(deliveries).filter(([value]) => kind === 'task' || value === 'now' || value === 'free'),
        )}
        ${this.#choice('expiry', 'Expires', entriesOf(expiries))}
        <patchcord-reference-rows
          .rows=${this.references}
          @patchcord-reference-rows-change=${(event: Event) => {
            this.references = (event.target as ReferenceRows).rows;
          }}
        ></patchcord-reference-rows>
        <patchcord-attribute-rows
          .rows=${this.rows}
          @patchcord-attribute-rows-change=${(event: Event) => {
            this.rows = (event.target as AttributeRows).rows;
          }}
        ></patchcord-attribute-rows>
        <div>
          <button class="button primary ring" aria-describedby="watch">${icon('plus')} Send</button>
          <p class="hint" id="watch">${workKinds[kind].watch}</p>
          <p class="visually-hidden" role="status">${this.#deeds.outcome}</p>
          ${failureLine(this.#deeds.failure)}
        </div>
      </form>
      ${
        pendingWork.length === 0
          ? nothing
          : html`<ul class="hint" aria-label="Waiting">
              ${pendingWork.map(({ name, waitsFor }) => html`<li>${name} waits for ${waitsFor}</li>`)}
            </ul>`
      }`;
  }

  #choice(
    name: string,
    label: string,
    options: readonly (readonly [value: string, words: string])[],
    change: (event: Event) => void = () => undefined,
  ): TemplateResult {
    return html`<div class="row">
      <label for=${name}>${label}</label>
      <select class="field" id=${name} name=${name} @change=${change}>
        ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>
    </div>`;
  }

  #text(name: string, label: string, type: 'text' | 'email', value: string): TemplateResult {
    return html`<div class="row">
      <label for=${name}>${label}</label>
      <input class="field" id=${name} name=${name} type=${type} required autocomplete="off" value=${value} />
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-work-form': WorkForm;
  }
}
