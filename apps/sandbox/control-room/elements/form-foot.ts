import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../styles/icon.js';
import type { DeedController } from './deed-controller.js';
import { failureLine } from './failure-line.js';

/** The end of a form of the control room. */
export interface FormFoot {
  /** On the button that sends the form. */
  readonly label: string;
  readonly icon?: IconName;
  /** What to watch for when it is pressed. */
  readonly watch: string;
  /** Of the form: what came of the last deed is shown and spoken. */
  readonly deeds: DeedController;
}

/** The end of a form: its button, what to watch for, and what came of it. */
export function formFoot({ label, icon: name, watch, deeds }: FormFoot): TemplateResult {
  return html`<div>
    <button class="button primary send" aria-describedby="watch" aria-busy=${deeds.isBusy}>
      ${name === undefined ? nothing : icon(name)} ${label}
    </button>
    <p class="hint" id="watch">${watch}</p>
    <p class="visually-hidden" role="status">${deeds.outcome}</p>
    ${failureLine(deeds.failure)}
  </div>`;
}
