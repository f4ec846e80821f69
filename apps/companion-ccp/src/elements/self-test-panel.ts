import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, icon, type IconName } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CheckOutcome, CheckResult } from '../self-test/judge-self-test.js';
import { describeCheck } from '../words/describe-check.js';
import { type CompanionAction, CompanionActionEvent } from './companion-action-event.js';
import type { SelfTestView } from './companion-view.js';
import { panelStyles } from './panel-styles.js';
import { selfTestPanelStyles } from './self-test-panel.styles.js';

const icons: Record<CheckOutcome, IconName> = {
  passed: 'check-circle',
  failed: 'alert-error',
  advice: 'info',
  unknown: 'question',
};

/**
 * @summary Whether everything works, before the shift: a list of results, each with what to do.
 *
 * @fires patchcord-companion-action - The test is started, a question answered, notifications wanted.
 */
@localized()
export class SelfTestPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, panelStyles, selfTestPanelStyles];

  @property({ attribute: false }) test: SelfTestView | undefined;

  #button(label: string, action: CompanionAction, look = ''): TemplateResult {
    return html`<button
      type="button"
      class="button ${look}"
      @click=${() => this.dispatchEvent(new CompanionActionEvent(action))}
    >
      ${label}
    </button>`;
  }

  #step(step: SelfTestView['step']): TemplateResult {
    switch (step) {
      case 'idle':
        return html`<p>${msg('Takes half a minute: speak once, listen once.')}</p>
          <div class="buttons">
            ${this.#button(msg('Start the self-test'), { kind: 'start-self-test' }, 'primary')}
          </div>`;
      case 'speak':
        return html`<p role="status">
          ${msg('Say something: “One, two, three.” The bar at the top shows how loud it is.')}
        </p>`;
      case 'listen':
        return html`<p role="status">${msg('Did you hear the melody?')}</p>
          <div class="buttons">
            ${this.#button(msg('Yes'), { kind: 'heard', answer: 'yes' }, 'primary')}
            ${this.#button(msg('No'), { kind: 'heard', answer: 'no' })}
            ${this.#button(msg('Play it again'), { kind: 'play-test-sound', use: 'speaker' })}
          </div>`;
      case 'done':
        return html`<div class="buttons">
          ${this.#button(msg('Test again'), { kind: 'start-self-test' })}
        </div>`;
    }
  }

  #result(result: CheckResult): TemplateResult {
    const { name, outcome, remedy } = describeCheck(result);
    return html`<li class=${result.outcome}>
      ${icon(icons[result.outcome])}
      <span class="name">${name}</span><span class="outcome">${outcome}</span>
      ${remedy === '' ? nothing : html`<span class="remedy">${remedy}</span>`}
      ${
        result.name === 'notifications' && result.outcome === 'advice'
          ? html`<span class="remedy"
              ><button
                type="button"
                class="link-button"
                @click=${() => this.dispatchEvent(new CompanionActionEvent({ kind: 'allow-notifications' }))}
              >
                ${msg('Allow notifications')}
              </button></span
            >`
          : nothing
      }
    </li>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.test === undefined) return nothing;
    const { step, results } = this.test;
    const isDone = step === 'done';
    return html`<div class="panel">
      ${
        isDone
          ? html`<ul aria-label=${msg('Results')}>
              ${results.map((result) => this.#result(result))}
            </ul>`
          : nothing
      }
      ${this.#step(step)}
      <p class="visually-hidden" role="status">${isDone ? this.#summary(results) : ''}</p>
    </div>`;
  }

  #summary(results: readonly CheckResult[]): string {
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0) return msg('The self-test found no problem.');
    const names = failed.map((result) => describeCheck(result).name).join(', ');
    return `${msg('The self-test found problems:')} ${names}`;
  }
}
