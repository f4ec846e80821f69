import { localized, msg } from '@lit/localize';
import { type Announcement, elementStyles, type StatusActionEvent } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isCallHeardHere } from '../call/call-state.js';
import { describeNotice } from '../words/describe-notice.js';
import { describeStatus } from '../words/describe-status.js';
import { copyLabels } from '../words/copy-labels.js';
import { type CompanionAction, CompanionActionEvent } from './companion-action-event.js';
import type { CompanionNotice } from './companion-notice.js';
import type { CompanionView } from './companion-view.js';
import { companionStyles } from './companion.styles.js';
import { noticeAction } from './notice-action.js';
import { statusAction } from './status-action.js';

/**
 * @summary The window that is heard: its state, what the agent should know, Connect's control panel, and its settings.
 *
 * It shows one `CompanionView`. The control panel lives in a light DOM child (`ccpContainer`) that is made once, is never moved and never
 * leaves the layout: a frame that is moved loads again, and a call in it would be cut.
 *
 * @fires patchcord-companion-action - The agent wants something; dispatched inside the click.
 * @slot ccp - Connect's control panel.
 */
@localized()
export class Companion extends LitElement {
  static override styles = [elementStyles, companionStyles];

  #ccpContainer: HTMLElement | undefined;
  #announced: readonly Announcement[] = [];

  /** What is shown; nothing before it is there. */
  @property({ attribute: false }) view: CompanionView | undefined;

  /** The microphone's level now, 0 to 1. */
  @property({ attribute: false }) readLevel: () => number | undefined = () => undefined;

  /** The clock of the timers, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  /** Where Streams may put its frame: at least 320 by 460 px, in the layout from the first call of this getter on. */
  get ccpContainer(): HTMLElement {
    if (this.#ccpContainer === undefined) {
      this.#ccpContainer = document.createElement('div');
      this.#ccpContainer.slot = 'ccp';
      this.append(this.#ccpContainer);
    }
    return this.#ccpContainer;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view') || this.view === undefined) return;
    const { status, notices, browser, announcements } = this.view;
    const content = describeStatus(status);
    const problem = content?.tone === 'warning' || content?.tone === 'danger' ? content : undefined;
    const spoken = [
      ...(problem === undefined ? [] : [{ id: `status-${status.kind}`, ...problem }]),
      ...notices.map((notice) => ({ id: noticeKey(notice), ...describeNotice(notice, browser) })),
    ];
    this.#announced = [
      ...announcements,
      ...spoken.map(({ id, heading, sentence }) => ({
        id,
        text: `${heading}. ${sentence}`,
        urgency: 'polite' as const,
      })),
    ];
  }

  #act(action: CompanionAction): void {
    this.dispatchEvent(new CompanionActionEvent(action));
  }

  override render(): TemplateResult | typeof nothing {
    if (this.view === undefined) return nothing;
    const { status, state, notices, settings, sound } = this.view;
    // Connect's page has the button that ends the call: it stays in view.
    const isStatusBeside = status.kind !== 'ready' && isCallHeardHere(state.call);
    const isSetUp = status.kind !== 'missing' && status.kind !== 'wrong';
    const hasPanels = isSetUp && status.kind !== 'framed';
    return html`
      <header class="state">
        <h1 class="visually-hidden">${msg('Softphone audio')}</h1>
        <patchcord-companion-state
          .status=${status}
          .state=${state}
          .now=${this.now}
        ></patchcord-companion-state>
        ${
          sound.isMeterOn
            ? html`<patchcord-level-meter
                .readLevel=${this.readLevel}
                .label=${msg('Microphone level')}
              ></patchcord-level-meter>`
            : nothing
        }
      </header>
      <div class="notices">
        ${isStatusBeside ? this.#status(true) : nothing}
        ${repeat(notices, noticeKey, (notice) => this.#notice(notice))}
      </div>
      <main class="stage" aria-label=${msg('Amazon Connect')}>
        <slot name="ccp"></slot>
        ${
          status.kind === 'ready' || isStatusBeside
            ? nothing
            : html`<div class="cover">
                ${this.#status(false)}
                ${
                  isSetUp
                    ? nothing
                    : html`<patchcord-companion-settings
                        .settings=${settings}
                      ></patchcord-companion-settings>`
                }
              </div>`
        }
      </main>
      <aside class="panels" aria-label=${msg('Sound and settings')}>
        ${
          hasPanels
            ? html`${this.#panels()}
                <details>
                  <summary><h2>${msg('Settings')}</h2></summary>
                  <patchcord-companion-settings .settings=${settings}></patchcord-companion-settings>
                </details>`
            : nothing
        }
        ${
          hasPanels
            ? html`<p class="keep-open">
                ${
                  status.kind === 'elsewhere'
                    ? msg('Your calls are heard in another window: this one may be closed.')
                    : msg(
                        'Your calls are heard in this window: keep it open, beside Zendesk. If it is closed during a call, you and the customer no longer hear each other.',
                      )
                }
              </p>`
            : nothing
        }
      </aside>
      <patchcord-live-region .announcements=${this.#announced}></patchcord-live-region>
    `;
  }

  #status(isCompact: boolean): TemplateResult | undefined {
    if (this.view === undefined) return undefined;
    return html`<patchcord-status-panel
      ?compact=${isCompact}
      .content=${describeStatus(this.view.status)}
      .copyLabels=${copyLabels()}
      @patchcord-status-action=${({ actionId }: StatusActionEvent) => {
        this.#act(statusAction(actionId));
      }}
    ></patchcord-status-panel>`;
  }

  #notice(notice: CompanionNotice): TemplateResult {
    return html`<patchcord-status-panel
      compact
      .content=${describeNotice(notice, this.view?.browser ?? 'other')}
      @patchcord-status-action=${({ actionId }: StatusActionEvent) => {
        this.#act(noticeAction(notice, actionId));
      }}
    ></patchcord-status-panel>`;
  }

  #panels(): TemplateResult | undefined {
    if (this.view === undefined) return undefined;
    const { devices, selfTest } = this.view;
    return html`<details open>
        <summary><h2>${msg('Sound')}</h2></summary>
        <patchcord-companion-sound .view=${this.view}></patchcord-companion-sound>
      </details>
      <details>
        <summary><h2>${msg('Devices')}</h2></summary>
        <patchcord-companion-devices .devices=${devices}></patchcord-companion-devices>
      </details>
      <details ?open=${selfTest.step !== 'idle'}>
        <summary><h2>${msg('Self-test')}</h2></summary>
        <patchcord-companion-self-test .test=${selfTest}></patchcord-companion-self-test>
      </details>`;
  }
}

function noticeKey(notice: CompanionNotice): string {
  switch (notice.kind) {
    case 'microphone':
      return `microphone-${notice.state}`;
    case 'approval':
      return `approval-${notice.origin}`;
    case 'device-missing':
      return `device-missing-${notice.use}-${notice.label}`;
    case 'sound-problem':
      return `sound-problem-${notice.type}`;
    case 'missed':
      return `missed-${String(notice.offers.at(-1)?.at)}`;
    case 'slept':
      return `slept-${String(notice.nap.to)}`;
    default:
      return notice.kind;
  }
}
