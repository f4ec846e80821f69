import { localized, msg } from '@lit/localize';
import {
  elementStyles,
  icon,
  ShowTimelineEvent,
  type AudioIndicator,
  type StatusActionEvent,
  type UnsentBadge,
} from '@patchcord/agent-ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DialPanel } from './dial-panel.js';
import { assignmentPanelLabels } from './assignment-labels.js';
import { describeStatus } from './describe-status.js';
import { HeldRoomController } from './held-room-controller.js';
import { ProblemAnnouncer } from './problem-announcer.js';
import { renderContacts } from './render-contacts.js';
import { renderElsewhere } from './render-elsewhere.js';
import { SoundActionEvent } from './sound-events.js';
import type { SoundPanel } from './sound-panel.js';
import { pressingNotice, type SoundAction, type SoundView } from './sound-view.js';
import {
  DialCloseEvent,
  DialOpenEvent,
  SignInEvent,
  SoftphoneResizeEvent,
  TakeOverEvent,
  TryAgainEvent,
} from './softphone-events.js';
import { audioLabels, copyLabels, unsentLabel } from './softphone-labels.js';
import { initialSoftphoneView, type SoftphoneView } from './softphone-view.js';
import { ccpMinimumHeight, softphoneStyles } from './softphone.styles.js';
import { placeStatus } from './status-placement.js';
import { SteadyNoticeController } from './steady-notice-controller.js';
import type { UnsentPanel } from './unsent-panel.js';

const popoverHeight = 520;

/**
 * @summary The softphone in Zendesk's top bar: the agent's state, one card per contact, and Connect's control panel below.
 *
 * It shows one `SoftphoneView`, and beside it what concerns the sound of this browser tab (`SoundView`). It holds no state of its own, except
 * which of its small panels is open: unsent writes, or sound. The control panel lives in a light DOM child (`ccpContainer`) that is made
 * once, is never moved and never leaves the layout: a frame that is moved loads again, and a call in it would be cut.
 *
 * @fires patchcord-sign-in - The agent pressed *Sign in*; dispatched inside the click.
 * @fires patchcord-try-again - The agent wants the whole to be tried again.
 * @fires patchcord-take-over - The agent wants contacts handled in this browser tab.
 * @fires patchcord-agent-state-select - The agent chose another state.
 * @fires patchcord-open-ticket - The agent wants to see a contact's ticket.
 * @fires patchcord-open-customer - The agent wants to see a contact's customer.
 * @fires patchcord-retry - The agent wants what failed for a contact to be tried again.
 * @fires patchcord-select-contact - The agent wants another contact in view.
 * @fires patchcord-show-timeline - The agent wants to see what happened to a contact, or to all of them.
 * @fires patchcord-add-number - The agent wants the number added to a customer's profile.
 * @fires patchcord-pause-recording - The agent wants the recording of a contact paused.
 * @fires patchcord-resume-recording - The agent wants it to go on.
 * @fires patchcord-verify-speaker - The agent wants the voice of a contact's customer verified.
 * @fires patchcord-enrol-speaker - The agent wants it enrolled.
 * @fires patchcord-opt-out-speaker - The customer of a contact wants no part in Voice ID.
 * @fires patchcord-create-ticket - The agent wants a new ticket for a contact.
 * @fires patchcord-attach - The agent wants a contact on a ticket.
 * @fires patchcord-create-follow-up - The agent wants a contact on a follow-up of a closed ticket.
 * @fires patchcord-choose-customer - The agent says which candidate the customer is.
 * @fires patchcord-look-again - The agent wants a conversation's ticket to be looked for again.
 * @fires patchcord-save-nothing - The agent lets a contact go without a ticket.
 * @fires patchcord-dial-open - The agent pressed *Dial*.
 * @fires patchcord-dial-close - The agent is done with the dial panel.
 * @fires patchcord-dial-number - The agent typed a number.
 * @fires patchcord-dial-queue - The agent selected the outbound queue, or left it to the rules again.
 * @fires patchcord-dial - The agent wants to call the number.
 * @fires patchcord-retry-unsent - The agent wants a write to be tried again.
 * @fires patchcord-move-unsent - The agent wants a write on another ticket.
 * @fires patchcord-give-up-unsent - The agent gives a write up, and has confirmed that.
 * @fires patchcord-export-unsent - The agent wants everything unsent as a file.
 * @fires patchcord-sound-action - The agent pressed a button that concerns the sound; dispatched inside the click.
 * @fires patchcord-choose-audio - The agent wants to hear calls somewhere else.
 * @fires patchcord-resize - The softphone would like to be this high.
 * @slot ccp - Connect's control panel.
 */
@localized()
export class Softphone extends LitElement {
  static override styles = [elementStyles, softphoneStyles];

  @query('.top') private readonly top!: HTMLElement;
  @query('.assigning') private readonly assigning!: HTMLElement;
  @query('patchcord-assignment-panel') private readonly assignmentPanel!: HTMLElement | null;
  @query('patchcord-contact-card[data-in-view]') private readonly cardInView!: HTMLElement | null;
  @query('.dialling') private readonly dialling!: HTMLElement;
  @query('.dial') private readonly dialButton!: HTMLElement | null;
  @query('.waiting') private readonly waiting!: HTMLElement;
  @query('patchcord-audio-indicator') private readonly audioIndicator!: AudioIndicator;
  @query('patchcord-sound-panel') private readonly soundPanel!: SoundPanel | null;
  @query('.banner:focus-within') private readonly focusedBanner!: HTMLElement | null;
  @query('.timeline') private readonly timelineButton!: HTMLElement | null;
  @query('patchcord-unsent-badge') private readonly unsentBadge!: UnsentBadge;
  @query('patchcord-unsent-panel') private readonly unsentPanel!: UnsentPanel | null;
  @query('patchcord-dial-panel') private readonly dialPanel!: DialPanel | null;

  #ccpContainer: HTMLElement | undefined;
  #requestedHeight = popoverHeight;
  readonly #problems = new ProblemAnnouncer();
  /** The agent pressed *Dial*, and the panel is not there yet. */
  #awaitsDialPanel = false;
  #hadFocusInDialPanel = false;
  #hadFocusInBanner = false;
  #hadFocusInAssignmentPanel = false;
  readonly #heldRoom = new HeldRoomController(
    this,
    (element) => element === this.assigning || element === this.ccpContainer,
  );
  readonly #steadyNotice = new SteadyNoticeController(
    this,
    (element) => element instanceof Element && element.matches('.strip, .elsewhere, .sound'),
  );
  readonly #resizeObserver = new ResizeObserver(() => {
    this.#requestHeight();
  });

  /** What is shown. */
  @property({ attribute: false }) view: SoftphoneView = initialSoftphoneView;

  /** Where calls are heard in this browser tab; absent until it is known. */
  @property({ attribute: false }) sound: SoundView | undefined;

  /** The clock of the timers, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private openPanel: 'unsent' | 'sound' | undefined;

  /** Where Streams may put its frame: at least 320 by 460 px, in the layout from the first call of this getter on. */
  get ccpContainer(): HTMLElement {
    if (this.#ccpContainer === undefined) {
      this.#ccpContainer = document.createElement('div');
      this.#ccpContainer.slot = 'ccp';
      this.append(this.#ccpContainer);
    }
    return this.#ccpContainer;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocusInDialPanel = this.dialPanel?.matches(':focus-within') ?? false;
    this.#hadFocusInAssignmentPanel = this.assignmentPanel?.matches(':focus-within') ?? false;
    this.#hadFocusInBanner = this.focusedBanner !== null;
    if (this.view.assignment?.open === true) this.#heldRoom.release();
    else if (this.assignmentPanel !== null) this.#heldRoom.hold(this.assigning.offsetHeight);
    if (this.sound === undefined && this.openPanel === 'sound') this.openPanel = undefined;
    const content = changed.has('view') ? describeStatus(this.view.status, this.view.contacts) : undefined;
    const isNew = changed.get('view')?.status.kind !== this.view.status.kind;
    if (content?.tone === 'warning' && isNew) this.#problems.announce(content);
    const notice = changed.has('sound') ? pressingNotice(this.sound) : undefined;
    if (notice && pressingNotice(changed.get('sound'))?.id !== notice.id) this.#problems.announce(notice);
  }

  protected override updated(): void {
    this.#resizeObserver.observe(this.top);
    this.#resizeObserver.observe(this.waiting);
    this.#resizeObserver.observe(this.assigning);
    this.#resizeObserver.observe(this.dialling);
    // A property: the page allows no style attributes.
    this.assigning.style.minHeight = this.#heldRoom.height === 0 ? '' : `${String(this.#heldRoom.height)}px`;
    this.#moveFocus();
    // Covered is out of sight and out of reach of the keyboard, yet still laid out.
    const covered = placeStatus(this.view) === 'cover';
    this.ccpContainer.inert = covered;
    this.ccpContainer.style.visibility = covered ? 'hidden' : 'visible';
  }

  // Only agents move the focus: a panel that opened by itself must not take it out of the ticket they are writing.
  #moveFocus(): void {
    // The button that was pressed has done its work.
    if (this.#hadFocusInBanner && this.focusedBanner === null && document.hasFocus())
      this.audioIndicator.focus();
    // The card of a contact that is let go of goes with its panel.
    if (this.#hadFocusInAssignmentPanel && this.assignmentPanel === null && document.hasFocus())
      (this.cardInView ?? this.timelineButton)?.focus();
    const panel = this.dialPanel;
    if (panel === null) {
      if (this.#hadFocusInDialPanel) this.dialButton?.focus();
      return;
    }
    if (!this.#awaitsDialPanel) return;
    this.#awaitsDialPanel = false;
    const stillThere = () => document.hasFocus() && this.shadowRoot?.activeElement === this.dialButton;
    void panel.updateComplete.then(() => {
      if (stillThere()) panel.focus();
    });
  }

  #requestHeight(): void {
    const above = [this.top, this.waiting, this.assigning, this.dialling];
    const needed = above.reduce((sum, { offsetHeight }) => sum + offsetHeight, ccpMinimumHeight);
    const height = Math.max(popoverHeight, Math.ceil(needed));
    if (height === this.#requestedHeight) return;
    this.#requestedHeight = height;
    this.dispatchEvent(new SoftphoneResizeEvent(height));
  }

  readonly #act = ({ actionId }: StatusActionEvent): void => {
    this.dispatchEvent(actionId === 'sign-in' ? new SignInEvent() : new TryAgainEvent());
  };

  readonly #actOnSound = ({ actionId }: StatusActionEvent): void => {
    this.dispatchEvent(new SoundActionEvent(actionId as SoundAction));
  };

  readonly #toggleUnsent = (): void => {
    this.openPanel = this.openPanel === 'unsent' ? undefined : 'unsent';
    void this.updateComplete.then(async () => {
      await this.unsentPanel?.updateComplete;
      if (this.openPanel === 'unsent') this.unsentPanel?.focus();
      // Without anything unsent the badge goes with the panel.
      else if (this.view.unsent.length === 0) this.timelineButton?.focus();
      else this.unsentBadge.focus();
    });
  };

  readonly #toggleSound = (): void => {
    this.openPanel = this.openPanel === 'sound' ? undefined : 'sound';
    void this.updateComplete.then(async () => {
      await this.soundPanel?.updateComplete;
      if (this.openPanel === 'sound') this.soundPanel?.focus();
      else this.audioIndicator.focus();
    });
  };

  readonly #toggleDialPanel = (): void => {
    const { dial } = this.view;
    if (dial?.open === true) {
      this.dispatchEvent(new DialCloseEvent());
    } else if (dial?.mayNotDialBecause === undefined) {
      this.#awaitsDialPanel = true;
      // Not every browser does so for a click.
      this.dialButton?.focus();
      this.dispatchEvent(new DialOpenEvent());
    }
  };

  readonly #takeOver = (): boolean => this.dispatchEvent(new TakeOverEvent());

  override render(): TemplateResult {
    const placement = placeStatus(this.view);
    return html`
      <header class="top">
        <h1 class="visually-hidden">${msg('Softphone')}</h1>
        ${this.#strip()} ${renderElsewhere(this.view.isElsewhere, this.#takeOver)}
        ${placement === 'strip' ? this.#status('banner') : nothing} ${this.#soundNotice()}
        ${renderContacts(this.view.contacts, this.now)}
      </header>
      <div class="waiting">${this.#soundPanel()} ${this.#unsentPanel()}</div>
      ${this.#assignment()}
      <div class="dialling">${this.#dialPanel()}</div>
      <main class="stage" aria-label=${msg('Amazon Connect')}>
        <slot name="ccp"></slot>
        ${placement === 'cover' ? this.#status('cover') : nothing}
      </main>
      <patchcord-live-region
        .announcements=${[...this.view.announcements, ...this.#problems.announcements]}
      ></patchcord-live-region>
    `;
  }

  #strip(): TemplateResult {
    const { agent, unsent } = this.view;
    const unknown = {
      states: [{ id: 'unknown', name: msg('Not connected'), tone: 'offline', selectable: false }],
      current: 'unknown',
      disabledReason: msg('Your agent state appears when Amazon Connect is ready.'),
    } as const;
    const { states, current, disabledReason = '' } = agent ?? unknown;
    return html`<div class="strip">
      <patchcord-agent-state-selector
        .states=${states}
        .current=${current}
        .disabledReason=${disabledReason}
        .label=${msg('Agent state')}
      ></patchcord-agent-state-selector>
      <patchcord-audio-indicator
        .status=${this.sound?.status}
        .expanded=${this.openPanel === 'sound'}
        .labels=${audioLabels()}
        @patchcord-toggle-sound=${this.#toggleSound}
      ></patchcord-audio-indicator>
      <patchcord-unsent-badge
        .count=${unsent.length}
        .expanded=${this.openPanel === 'unsent'}
        .label=${unsentLabel(unsent.length)}
        .explanation=${msg('Not saved in Zendesk yet: show what, and why.')}
        @patchcord-toggle-unsent=${this.#toggleUnsent}
      ></patchcord-unsent-badge>
      ${this.#timelineButton()} ${this.#dialButton()}
    </div>`;
  }

  #soundNotice(): TemplateResult | typeof nothing {
    const notice = this.#steadyNotice.settle(pressingNotice(this.sound));
    if (notice === undefined) return nothing;
    return html`<patchcord-status-panel
      class="banner sound"
      compact
      .content=${notice}
      @patchcord-status-action=${this.#actOnSound}
    ></patchcord-status-panel>`;
  }

  #soundPanel(): TemplateResult | typeof nothing {
    if (this.openPanel !== 'sound') return nothing;
    return html`<patchcord-sound-panel
      .sound=${this.sound}
      @patchcord-close-sound=${this.#toggleSound}
    ></patchcord-sound-panel>`;
  }

  #unsentPanel(): TemplateResult | typeof nothing {
    if (this.openPanel !== 'unsent') return nothing;
    return html`<patchcord-unsent-panel
      .unsent=${this.view.unsent}
      @patchcord-close-unsent=${this.#toggleUnsent}
    ></patchcord-unsent-panel>`;
  }

  #timelineButton(): TemplateResult | typeof nothing {
    if (this.view.agent === undefined) return nothing;
    return html`<button
      type="button"
      class="timeline"
      aria-label=${msg('Timeline')}
      title=${msg('Timeline')}
      @click=${() => this.dispatchEvent(new ShowTimelineEvent(undefined))}
    >
      ${icon('history')}
    </button>`;
  }

  #dialButton(): TemplateResult | typeof nothing {
    const { dial } = this.view;
    if (dial === undefined) return nothing;
    const block = dial.open ? undefined : dial.mayNotDialBecause;
    return html`<button
        type="button"
        class="dial"
        aria-label=${msg('Dial')}
        aria-expanded=${dial.open ? 'true' : 'false'}
        aria-disabled=${block === undefined ? 'false' : 'true'}
        aria-describedby=${block === undefined ? nothing : 'dial-block'}
        title=${block ?? msg('Dial')}
        @click=${this.#toggleDialPanel}
      >
        ${icon('phone-call-out')}
      </button>
      <span id="dial-block" class="visually-hidden">${block}</span>`;
  }

  #assignment(): TemplateResult {
    const { assignment, contacts } = this.view;
    const { height, enter, exit } = this.#heldRoom;
    // With a card of somebody else in between, the panel says whose it is.
    const subject = contacts.find(({ contactId }) => contactId === assignment?.contactId);
    return html`<div class="assigning" @pointerenter=${enter} @pointerleave=${exit}>
      ${
        assignment?.open === true
          ? html`<patchcord-assignment-panel
              .panel=${assignment}
              .who=${subject && contacts.length > 1 ? subject.who : ''}
              .labels=${assignmentPanelLabels(document.documentElement.lang, subject?.channel)}
              .now=${this.now}
            ></patchcord-assignment-panel>`
          : nothing
      }
      ${height === 0 ? nothing : html`<p class="outcome">${contacts.find(({ inView }) => inView)?.line}</p>`}
    </div>`;
  }

  #dialPanel(): TemplateResult | typeof nothing {
    const { dial } = this.view;
    if (dial?.open !== true) return nothing;
    return html`<patchcord-dial-panel .dial=${dial}></patchcord-dial-panel>`;
  }

  #status(place: 'banner' | 'cover'): TemplateResult {
    return html`<patchcord-status-panel
      class=${place}
      ?compact=${place === 'banner'}
      .content=${describeStatus(this.view.status, this.view.contacts)}
      .copyLabels=${copyLabels()}
      @patchcord-status-action=${this.#act}
    ></patchcord-status-panel>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-softphone': Softphone;
  }
}
