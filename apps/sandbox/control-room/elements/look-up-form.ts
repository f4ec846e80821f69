import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FlowAnswer } from '../../src/wire/flow-question.js';
import { lookUpQuestions } from '../functions/look-up-questions.js';
import { toFlowQuestion } from '../functions/to-flow-question.js';
import { readText } from '../sandbox/read-text.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { formStyles } from '../styles/form-styles.js';
import { choiceRow } from './choice-row.js';
import { DeedController } from './deed-controller.js';
import { formFoot } from './form-foot.js';
import { optionsOf } from './options-of.js';

/** @summary Asks the look-up function what a contact flow would ask, and shows the flat answer. */
export class LookUpForm extends LitElement {
  static override styles = [
    baseStyles,
    formStyles,
    css`
      :host {
        --label-width: 80px;
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

  readonly #deeds = new DeedController(this);

  @state() private kind = 'caller';
  @state() private answer: FlowAnswer | undefined;

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#deeds.isBusy) return;
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const question = toFlowQuestion(this.kind, readText(form, 'value'));
    this.answer = undefined;
    await this.#deeds.carryOut(async () => {
      this.answer = await this.sandbox?.lookUp(question);
    });
  };

  override render(): TemplateResult {
    const question = lookUpQuestions[this.kind];
    return html`<form @submit=${this.#ask}>
        ${choiceRow({
          id: 'question',
          label: 'Question',
          options: optionsOf(lookUpQuestions),
          choose: (kind) => {
            this.kind = kind;
            this.answer = undefined;
          },
        })}
        <div class="row">
          <label for="value">${question?.value}</label>
          <input class="field" id="value" name="value" autocomplete="off" .value=${question?.example ?? ''} />
        </div>
        ${formFoot({
          label: 'Look it up',
          watch:
            'As the Lambda block of a flow does it: the function asks Zendesk with a token of its own, within seven seconds. Break Zendesk below, and ask again: the status is unavailable, never not_found.',
          deeds: this.#deeds,
        })}
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
