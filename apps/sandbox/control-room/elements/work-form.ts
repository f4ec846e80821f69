import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { formStyles } from '../styles/form-styles.js';
import { readWorkForm } from '../work/read-work-form.js';
import { deliveries, expiries, workKinds, type WorkKind } from '../work/work-words.js';
import type { AttributeRows } from './attribute-rows.js';
import { choiceRow } from './choice-row.js';
import { DeedController } from './deed-controller.js';
import { formFoot } from './form-foot.js';
import { optionsOf } from './options-of.js';
import { queueAndAgentRows } from './queue-and-agent-rows.js';
import type { ReferenceRows } from './reference-rows.js';
import { textRow } from './text-row.js';

/** @summary Sends a task, an e-mail or something nobody knows; lists what waits for its time or for an agent. */
export class WorkForm extends LitElement {
  static override styles = [baseStyles, formStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);
  readonly #deeds = new DeedController(this);

  @query('patchcord-attribute-rows') private readonly attributeRows!: AttributeRows;
  @query('patchcord-reference-rows') private readonly referenceRows!: ReferenceRows;

  @state() private kind: WorkKind = 'task';

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sending = readWorkForm(this.kind, new FormData(event.currentTarget as HTMLFormElement), {
      attributes: this.attributeRows.value,
      references: this.referenceRows.value,
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
        ${choiceRow({
          id: 'kind',
          label: 'Kind',
          options: optionsOf(workKinds),
          choose: (next) => {
            this.kind = next;
          },
        })}
        ${
          kind === 'email'
            ? html`${textRow({ id: 'fromName', label: 'Writer', initial: 'Jane Doe' })}
              ${textRow({ id: 'from', label: 'Address', type: 'email', initial: 'jane.doe@example.com' })}`
            : nothing
        }
        ${textRow({
          id: 'name',
          label: kind === 'email' ? 'Subject' : 'Title',
          initial: kind === 'task' ? 'Zendesk-4' : '',
        })}
        ${queueAndAgentRows(setup)}
        <div class="row">
          <label for="description">Text</label>
          <textarea class="field" id="description" name="description"></textarea>
        </div>
        ${choiceRow({
          id: 'delivery',
          label: 'Comes',
          options: optionsOf(deliveries).filter(
            ([value]) => kind === 'task' || value === 'now' || value === 'free',
          ),
        })}
        ${choiceRow({ id: 'expiry', label: 'Expires', options: optionsOf(expiries) })}
        <patchcord-reference-rows></patchcord-reference-rows>
        <patchcord-attribute-rows></patchcord-attribute-rows>
        ${formFoot({ label: 'Send', icon: 'plus', watch: workKinds[kind].watch, deeds: this.#deeds })}
      </form>
      ${
        pendingWork.length === 0
          ? nothing
          : html`<ul class="hint" aria-label="Waiting">
              ${pendingWork.map(({ name, waitsFor }) => html`<li>${name} waits for ${waitsFor}</li>`)}
            </ul>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-work-form': WorkForm;
  }
}
