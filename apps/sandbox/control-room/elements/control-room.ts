import type { AgentView } from '@patchcord/connect-simulator';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { TicketNews } from '../../src/wire/ticket-news.js';
import { audioPlaceWords } from '../audio/audio-place-words.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { controlRoomStyles } from './control-room.styles.js';

/** The reader folded the control room away, or got it back. */
export class ControlRoomFoldEvent extends Event {
  /** Whether it is folded away from now on. */
  readonly folded: boolean;

  constructor(folded: boolean) {
    super('patchcord-control-room-fold');
    this.folded = folded;
  }
}

/**
 * @summary Everything that makes things happen: calls, chats, tasks, agents, trouble; and what reaches Zendesk.
 * @fires patchcord-control-room-fold - The reader folded it away, or got it back.
 */
export class ControlRoom extends LitElement {
  static override styles = [baseStyles, controlRoomStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  /** Folded away to a narrow bar. */
  @property({ type: Boolean, reflect: true }) folded = false;

  readonly #fold = (): void => {
    this.dispatchEvent(new ControlRoomFoldEvent(!this.folded));
  };

  override render(): TemplateResult {
    const { sandbox } = this;
    const { contacts, pendingWork, agents, audioPlace, ticketNews, problem } = this.#sandbox.snapshot;
    const { zendeskDisturbance, connectDisturbance } = this.#sandbox.snapshot;
    const isBroken = zendeskDisturbance !== undefined || connectDisturbance !== undefined;
    return html`
      <div class="top">
        <h1 ?hidden=${this.folded}>Control room</h1>
        <a
          class="plain-button"
          href=${sandbox?.config.workspace ?? ''}
          target="_blank"
          rel="noopener"
          ?hidden=${this.folded}
          >Workspace alone ${icon('external')}</a
        >
        <button
          class="plain-button fold"
          type="button"
          aria-expanded=${!this.folded}
          aria-label="Control room"
          title=${this.folded ? 'Show the control room' : 'Fold the control room away'}
          @click=${this.#fold}
        >
          ${icon(this.folded ? 'chevron-right' : 'chevron-left')}
        </button>
      </div>
      <p class="problem" role="alert" ?hidden=${this.folded || problem === undefined}>${problem}</p>
      <div class="parts" ?hidden=${this.folded}>
        <patchcord-first-run></patchcord-first-run>
        <patchcord-fold-section heading="Make the phone ring" open>
          <patchcord-ring-form .sandbox=${sandbox}></patchcord-ring-form>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Start a chat">
          <patchcord-chat-form .sandbox=${sandbox}></patchcord-chat-form>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Send a task or an e-mail">
          <span slot="note"
            >${pendingWork.length === 0 ? nothing : `${String(pendingWork.length)} waiting`}</span
          >
          <patchcord-work-form .sandbox=${sandbox}></patchcord-work-form>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Tasks from tickets">
          <span slot="note">${howManyWait(ticketNews)}</span>
          <patchcord-ticket-tasks-panel .sandbox=${sandbox}></patchcord-ticket-tasks-panel>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Live contacts" open>
          <span slot="note">${contacts.length === 0 ? nothing : contacts.length}</span>
          <patchcord-live-contacts .sandbox=${sandbox}></patchcord-live-contacts>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Agents">
          <span slot="note">${howManyAvailable(agents)}</span>
          <patchcord-agent-panel .sandbox=${sandbox}></patchcord-agent-panel>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Calls the agent makes">
          <patchcord-dialling-panel .sandbox=${sandbox}></patchcord-dialling-panel>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Where calls are heard">
          <span slot="note">${audioPlace === undefined ? nothing : audioPlaceWords[audioPlace].words}</span>
          <patchcord-audio-panel .sandbox=${sandbox}></patchcord-audio-panel>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Look-ups of contact flows">
          <patchcord-look-up-form .sandbox=${sandbox}></patchcord-look-up-form>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Break things">
          <span slot="note" class=${isBroken ? 'broken' : ''}>${this.#trouble()}</span>
          <patchcord-disturbance-panel .sandbox=${sandbox}></patchcord-disturbance-panel>
        </patchcord-fold-section>
        <patchcord-fold-section heading="Reload, second tab, start over">
          <div class="stack">
            <patchcord-workspace-tools .sandbox=${sandbox}></patchcord-workspace-tools>
            <patchcord-start-over .sandbox=${sandbox}></patchcord-start-over>
          </div>
        </patchcord-fold-section>
      </div>
      <patchcord-request-dock .sandbox=${sandbox} ?hidden=${this.folded}></patchcord-request-dock>
    `;
  }

  #trouble(): string {
    const { zendeskDisturbance, connectDisturbance } = this.#sandbox.snapshot;
    const broken = [
      ...(zendeskDisturbance === undefined ? [] : ['Zendesk']),
      ...(connectDisturbance === undefined ? [] : ['Connect']),
    ];
    return broken.length === 0 ? '' : `${broken.join(' and ')} disturbed`;
  }
}

function howManyAvailable(agents: readonly AgentView[]): string {
  const free = agents.filter(({ state }) => state === 'Available').length;
  return agents.length === 0 ? '' : `${String(free)} of ${String(agents.length)} available`;
}

function howManyWait(news: TicketNews | undefined): string {
  const { deadLetters = 0, waiting = 0 } = news ?? {};
  if (deadLetters > 0) return `${String(deadLetters)} parked`;
  return waiting === 0 ? '' : `${String(waiting)} on the way`;
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-control-room': ControlRoom;
  }
  interface HTMLElementEventMap {
    'patchcord-control-room-fold': ControlRoomFoldEvent;
  }
}
