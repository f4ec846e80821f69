import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, fieldStyles, icon } from '@patchcord/agent-ui';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { settingsStyles } from '../../settings/elements/settings-styles.js';
import type { ContactOutcome, StoryChannel } from '../contact-story.js';
import { everyStory, type StoryFilter } from '../filter-stories.js';
import { StoryFilterEvent, TimelineDetailsEvent } from '../timeline-events.js';
import { channelLabels, outcomeLabels } from '../words/describe-story.js';
import { contactsPanelStyles } from './contacts-panel.styles.js';

/**
 * @summary What is shown of the timeline: search, filters, and whether personal details are.
 *
 * @fires patchcord-story-filter - Other contacts are wanted.
 * @fires patchcord-timeline-details - Personal details are to be shown, or no longer.
 * @slot - Buttons beside the switch.
 */
@localized()
export class TimelineTools extends LitElement {
  static override styles = [elementStyles, buttonStyles, fieldStyles, settingsStyles, contactsPanelStyles];

  @property({ attribute: false }) filter: StoryFilter = everyStory;

  @property({ type: Boolean }) revealed = false;

  /** How many contacts match, in words. */
  @property() count = '';

  #wants(change: Partial<StoryFilter>): void {
    this.dispatchEvent(new StoryFilterEvent({ ...this.filter, ...change }));
  }

  override render(): TemplateResult {
    const { filter, revealed } = this;
    return html`<div class="stack">
      <div class="tools">
        <div class="field">
          <label for="search">${msg('Search')}</label>
          <input
            id="search"
            class="input"
            type="search"
            autocomplete="off"
            placeholder=${msg('Number, ticket, queue, reason')}
            aria-describedby="count"
            .value=${filter.text}
            @input=${(event: Event) => {
              this.#wants({ text: (event.target as HTMLInputElement).value });
            }}
          />
        </div>
        ${this.#select('channel', msg('Channel'), channelLabels(), filter.channel, (channel) => {
          this.#wants({ channel });
        })}
        ${this.#select('outcome', msg('Outcome'), outcomeLabels(), filter.outcome, (outcome) => {
          this.#wants({ outcome });
        })}
      </div>
      <div class="actions below">
        <span class="actions">
          <label class="switch"
            ><input
              type="checkbox"
              .checked=${revealed}
              @change=${(event: Event) =>
                this.dispatchEvent(new TimelineDetailsEvent((event.target as HTMLInputElement).checked))}
            />${msg('Show personal details')}</label
          >
          <span id="count" class="subtle">${this.count}</span>
        </span>
        <span class="actions"><slot></slot></span>
      </div>
    </div>`;
  }

  #select<Value extends StoryChannel | ContactOutcome>(
    id: string,
    label: string,
    labels: Readonly<Record<Value, string>>,
    selected: Value | undefined,
    choose: (value: Value | undefined) => void,
  ): TemplateResult {
    const values = Object.keys(labels) as Value[];
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <span class="select"
        ><select
          id=${id}
          class="input"
          @change=${(event: Event) => {
            choose(values[(event.target as HTMLSelectElement).selectedIndex - 1]);
          }}
        >
          <option ?selected=${selected === undefined}>${msg('All')}</option>
          ${values.map(
            (value) => html`<option ?selected=${value === selected}>${labels[value]}</option>`,
          )}</select
        >${icon('chevron-down')}</span
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-timeline-tools': TimelineTools;
  }
}
