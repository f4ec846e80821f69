import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../icons/icon.js';
import { elementStyles } from '../tokens/element-styles.js';
import { selectStyles } from '../tokens/select-styles.js';
import type { AgentStateOption } from './agent-state-option.js';
import { AgentStateSelectEvent } from './agent-state-select-event.js';
import { agentStateSelectorStyles } from './agent-state-selector.styles.js';

/**
 * @summary The agent's state, and the way to change it: the browser's own select, with a mark for what the state means.
 *
 * It shows `current` until the owner passes another one in: choosing is a wish, and Connect has the last word.
 *
 * @fires patchcord-agent-state-select - The agent chose another state.
 */
export class AgentStateSelector extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, selectStyles, agentStateSelectorStyles];

  @query('select') private readonly select!: HTMLSelectElement;

  /** All states, in the order they are offered. */
  @property({ attribute: false }) states: readonly AgentStateOption[] = [];

  /** The `id` of the state the agent is in. */
  @property() current = '';

  /** Why the state cannot be changed just now; empty when it can. */
  @property({ attribute: 'disabled-reason' }) disabledReason = '';

  /** The selector's accessible name. */
  @property() label = 'Agent state';

  // A select takes its value only when the option is there, that is, after rendering.
  protected override updated(): void {
    this.select.value = this.current;
  }

  #choose(): void {
    const stateId = this.select.value;
    this.requestUpdate();
    if (stateId !== this.current) this.dispatchEvent(new AgentStateSelectEvent(stateId));
  }

  #option(option: AgentStateOption): TemplateResult {
    return html`<option
      value=${option.id}
      ?disabled=${!option.selectable}
      ?hidden=${!option.selectable && option.id !== this.current}
    >
      ${option.name}
    </option>`;
  }

  override render(): TemplateResult {
    const current = this.states.find(({ id }) => id === this.current);
    const blocked = this.disabledReason !== '';
    return html`
      <div class="select" title=${blocked ? this.disabledReason : (current?.name ?? nothing)}>
        <span class="mark ${current?.tone ?? ''}"></span>
        <select
          aria-label=${this.label}
          aria-describedby=${blocked ? 'reason' : nothing}
          ?disabled=${blocked}
          @change=${() => {
            this.#choose();
          }}
        >
          ${this.states.map((option) => this.#option(option))}
        </select>
        <span class="chevron">${icon('chevron-down')}</span>
        ${blocked ? html`<span id="reason" class="visually-hidden">${this.disabledReason}</span>` : nothing}
      </div>
    `;
  }
}
