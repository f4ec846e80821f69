import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chooseCaller, type CallerChoice } from '../callers/choose-caller.js';
import type { Caller } from '../callers/list-callers.js';
import { callbackWatch, ringKindWords, type RingKind } from '../callers/ring-kind.js';
import { readText } from '../sandbox/read-text.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { formStyles } from '../styles/form-styles.js';
import type { AttributeRows } from './attribute-rows.js';
import { choiceRow } from './choice-row.js';
import { DeedController } from './deed-controller.js';
import { formFoot } from './form-foot.js';
import { optionsOf } from './options-of.js';
import { queueAndAgentRows } from './queue-and-agent-rows.js';

/** @summary Makes the phone ring: who calls, in which queue, whom, with which contact attributes. */
export class RingForm extends LitElement {
  static override styles = [baseStyles, formStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);
  readonly #deeds = new DeedController(this);

  @query('patchcord-attribute-rows') private readonly attributeRows!: AttributeRows;

  @state() private choice: CallerChoice = '';
  @state() private typed = '';
  @state() private kind: RingKind = 'voice';

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  protected override willUpdate(): void {
    const { callers, setup } = this.#sandbox.snapshot;
    // Before the first look nobody is a customer yet, and nobody is chosen.
    if (setup.queues.length === 0 || this.choice === 'typed') return;
    const isStillThere = [...callers.first, ...callers.others].some(({ id }) => id === this.choice);
    if (!isStillThere) this.choice = callers.first[0]?.id ?? '';
  }

  readonly #ring = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const { name, number } = chooseCaller(this.choice, this.typed, this.#sandbox.snapshot.callers);
    const call = {
      channel: this.kind,
      customerNumber: number,
      queue: readText(form, 'queue'),
      agent: readText(form, 'agent'),
      attributes: this.attributeRows.value,
    };
    await this.#deeds.carryOut(
      () => this.sandbox?.ring(call, name),
      call.channel === 'voice' ? `${name} is calling ${call.queue}.` : `A callback to ${name} is offered.`,
    );
  };

  override render(): TemplateResult {
    const { callers, setup } = this.#sandbox.snapshot;
    return html`<form @submit=${this.#ring}>
      ${choiceRow({
        id: 'kind',
        label: 'Kind',
        options: optionsOf(ringKindWords),
        choose: (kind) => {
          this.kind = kind;
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
      ${this.choice === 'typed' ? this.#typedNumber() : nothing} ${queueAndAgentRows(setup)}
      <patchcord-attribute-rows></patchcord-attribute-rows>
      ${formFoot({
        label: 'Ring',
        icon: 'phone',
        watch: this.kind === 'voice' ? chooseCaller(this.choice, this.typed, callers).watch : callbackWatch,
        deeds: this.#deeds,
      })}
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
