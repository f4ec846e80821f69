import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FlowAnswer } from '../../src/wire/flow-question.js';
import { lookUpQuestions } from '../functions/look-up-questions.js';
import { toFlowQuestion } from '../functions/to-flow-question.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { DeedController } from './deed-controller.js';
import { failureLine } from './failure-line.js';
import { ringFormStyles } from './ring-form.styles.js';

/** @summary Asks the look-up function what a contact flow would ask, and shows the flat answer. */
export class LookUpForm extends LitElement {
  static override styles = [
    baseStyles,
    ringFormStyles,
    css`
      .row {
        grid-template-columns: 80px minmax(0, 1fr);
      }

      dl {
        display: grid;
        grid-template-columns: minmax(0, auto) minmax(0, 1fr);
        gap: 4px 12px;
        margin-top: 12px;
        font-size: 12px;
        line-height: 16px;
      }

      dt {
        color: var(--foreground-subtle);
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private kind = 'caller';
  @state() private answer: FlowAnswer | undefined;
  readonly #deeds = new DeedController(this);
  @state() private busy = false;

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const value = new FormData(event.currentTarget as HTMLFormElement).get('value');
    this.answer = undefined;
    this.busy = true;
    const question = toFlowQuestion(this.kind, typeof value === 'string' ? value : '');
    await this.#deeds.carryOut(async () => {
      this.answer = await this.sandbox?.lookUp(question);
    });
    this.busy = false;
  };

  override render(): TemplateResult {
    const question = lookUpQuestions[this.kind];
    return html`<form @submit=${this.#ask}>
        <div class="row">
          <label for="question">Question</label>
          <select
            class="field"
            id="question"
            @change=${(event: Event) => {
              this.kind = (event.target as HTMLSelectElement).value;
              this.answer = undefined;
            }}
          >
            ${Object.entries(lookUpQuestions).map(
              ([kind, { words }]) => html`<option value=${kind}>${words}</option>`,
            )}
          </select>
        </div>
        <div class="row">
          <label for="value">${question?.value}</label>
          <input class="field" id="value" name="value" autocomplete="off" .value=${question?.example ?? ''} />
        </div>
        <div>
          <button class="button primary ring" aria-describedby="watch" ?disabled=${this.busy}>
            Look it up
          </button>
          <p class="hint" id="watch">
            As the Lambda block of a flow does it: the function asks Zendesk with a token of its own, within
            seven seconds. Break Zendesk below, and ask again: the status is unavailable, never not_found.
          </p>
          ${failureLine(this.#deeds.failure)}
        </div>
      </form>
      <div role="status">${this.answer === undefined ? nothing : answerList(this.answer)}</div>`;
  }
}

/** The status first: a flow branches on it. */
function answerList({ status, ...others }: FlowAnswer): TemplateResult {
  const entries = [['status', status ?? ''], ...Object.entries(others)];
  return html`<dl aria-label="Answer">
    ${entries.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value === '' ? '–' : value}</dd>`,
    )}
  </dl>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-look-up-form': LookUpForm;
  }
}
