import { html, type TemplateResult } from 'lit';
import { onEscape } from '../keyboard/on-escape.js';

/** What is asked before something is done that cannot be undone. */
export interface Question {
  readonly question: string;
  /** What becomes of it. */
  readonly consequence: string;
  /** On the button that changes nothing, `#keep`, which is the one to have the focus. */
  readonly keep: string;
  /** On the button that does it. */
  readonly confirm: string;
  /** Nothing is changed: Escape does it as well. */
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
}

/** Asks in the place of what was pressed. It takes `questionStyles` and `buttonStyles`. */
export function question(asked: Question): TemplateResult {
  return html`<div
    class="question"
    role="alertdialog"
    aria-labelledby="question"
    aria-describedby="consequence"
    @keydown=${onEscape(asked.onKeep)}
  >
    <p id="question"><strong>${asked.question}</strong></p>
    <p id="consequence">${asked.consequence}</p>
    <div class="answers">
      <button id="keep" type="button" class="button small quiet" @click=${asked.onKeep}>${asked.keep}</button>
      <button id="confirm" type="button" class="button small danger" @click=${asked.onConfirm}>
        ${asked.confirm}
      </button>
    </div>
  </div>`;
}
