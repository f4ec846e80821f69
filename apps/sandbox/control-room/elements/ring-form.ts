import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { toAttributes, type AttributeRow } from '../callers/attribute-suggestions.js';
import { chooseCaller, type CallerChoice } from '../callers/choose-caller.js';
import type { Caller } from '../callers/list-callers.js';
import { callbackWatch, ringKindWords, type RingKind } from '../callers/ring-kind.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import type { AttributeRows } from './attribute-rows.js';
import { choiceRow } from './choice-row.js';
import { DeedController } from './deed-controller.js';
import { failureLine } from './failure-line.js';
import { ringFormStyles } from './ring-form.styles.js';

/** @summary Makes the phone ring: who calls, in which queue, whom, with which contact attributes. */
export class RingForm extends LitElement {
  static override styles = [baseStyles, ringFormStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @state() private choice: CallerChoice = '';
  @state() private typed = '';
  @state() private kind: RingKind = 'voice';
  @state() private queue = '';
  @state() private agent = '';
  @state() private rows: readonly AttributeRow[] = [];
  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  protected override willUpdate(): void {
    const { callers, setup } = this.#sandbox.snapshot;
    // What the lists show first is what is chosen first.
    if (setup.queues.length === 0) return;
    const isStillThere = [...callers.first, ...callers.others].some(({ id }) => id === this.choice);
    if (this.choice !== 'typed' && !isStillThere) this.choice = callers.first[0]?.id ?? '';
    if (this.queue === '') this.queue = setup.queues[0]?.name ?? '';
    if (this.agent === '') this.agent = setup.agents[0]?.username ?? '';
  }

  readonly #ring = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { kind: channel, queue, agent } = this;
    const { name, number } = chooseCaller(this.choice, this.typed, this.#sandbox.snapshot.callers);
    const attributes = toAttributes(this.rows);
    await this.#deeds.carryOut(
      () => this.sandbox?.ring({ channel, customerNumber: number, queue, agent, attributes }, name),
      channel === 'voice' ? `${name} is calling ${queue}.` : `A callback to ${name} is offered.`,
    );
  };

  override render(): TemplateResult {
    const { callers, setup } = this.#sandbox.snapshot;
    return html`<form @submit=${this.#ring}>
      ${choiceRow({
        id: 'kind',
        label: 'Kind',
        options: Object.entries(ringKindWords),
        chosen: this.kind,
        choose: (kind) => {
          this.kind = kind === 'queue_callback' ? 'queue_callback' : 'voice';
        },
      })}
      <div class="row">
        <label for="caller">Caller</label>
        <select
          class="field"
          id="caller"
          @change=${(event: Event) => {
            this.choice = (event.target as HTMLSelectElement).value;
          }}
        >
          <optgroup label="Try these">${callers.first.map((caller) => this.#option(caller))}</optgroup>
          <option value="typed" .selected=${live(this.choice === 'typed')}>Another number…</option>
          <optgroup label="Other customers">${callers.others.map((caller) => this.#option(caller))}</optgroup>
        </select>
      </div>
      ${this.choice === 'typed' ? this.#typedNumber() : nothing}
      ${choiceRow({
        id: 'queue',
        label: 'Queue',
        options: setup.queues.map(({ name }) => [name, name] as const),
        chosen: this.queue,
        choose: (queue) => {
          this.queue = queue;
        },
      })}
      ${choiceRow({
        id: 'agent',
        label: 'Agent',
        options: setup.agents.map(({ username, name }) => [username, name] as const),
        chosen: this.agent,
        choose: (agent) => {
          this.agent = agent;
        },
      })}
      <patchcord-attribute-rows
        .rows=${this.rows}
        @patchcord-attribute-rows-change=${(event: Event) => {
          this.rows = (event.target as AttributeRows).rows;
        }}
      ></patchcord-attribute-rows>
      <div>
        <button class="button primary ring" aria-describedby="watch">${icon('phone')} Ring</button>
        <p class="hint" id="watch">
          ${this.kind === 'voice' ? chooseCaller(this.choice, this.typed, callers).watch : callbackWatch}
        </p>
        <p class="visually-hidden" role="status">${this.#deeds.outcome}</p>
        ${failureLine(this.#deeds.failure)}
      </div>
    </form>`;
  }

  #option({ id, name, number, kind }: Caller): TemplateResult {
    return html`<option value=${id} .selected=${live(this.choice === id)}>
      ${kind === 'anonymous' ? name : `${name}, ${number}`}
    </option>`;
  }

  #typedNumber(): TemplateResult {
    return html`<div class="row">
      <label for="number">Number</label>
      <input
        class="field"
        id="number"
        type="tel"
        required
        pattern="\\+?[0-9 \\-\\(\\)]{2,20}"
        placeholder="+14155550134"
        title="A number with its country code, such as +14155550134"
        .value=${this.typed}
        @input=${(event: Event) => {
          this.typed = (event.target as HTMLInputElement).value;
        }}
      />
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-ring-form': RingForm;
  }
}
