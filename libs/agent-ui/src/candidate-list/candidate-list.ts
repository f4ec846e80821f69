import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, queryAll } from 'lit/decorators.js';
import type { Candidate } from '../assignment-panel/assignment-panel-data.js';
import { ChooseCustomerEvent } from '../assignment-panel/assignment-panel-events.js';
import { elementStyles } from '../tokens/element-styles.js';
import { candidateListStyles } from './candidate-list.styles.js';

/** The words of a list of candidates. */
export interface CandidateListLabels {
  readonly heading: string;
}

/**
 * @summary The users who match, to choose the customer from.
 *
 * It shows as chosen whom the data says: choosing is a wish.
 *
 * @fires patchcord-choose-customer - The agent chose another one.
 */
export class CandidateList extends LitElement {
  static override styles = [elementStyles, candidateListStyles];

  @queryAll('input') private readonly inputs!: NodeListOf<HTMLInputElement>;

  /** The contact whose customer is wanted. */
  @property() contactId = '';

  /** Who matches, in the order they are offered. */
  @property({ attribute: false }) candidates: readonly Candidate[] = [];

  /** Why nobody can be chosen just now; empty when somebody can. */
  @property() block = '';

  /** The list's words. */
  @property({ attribute: false }) labels: CandidateListLabels = { heading: 'Who is it?' };

  // The browser checks a radio button by itself; what the data says comes back after each rendering.
  protected override updated(): void {
    this.inputs.forEach((input, index) => {
      input.checked = this.candidates[index]?.chosen ?? false;
    });
  }

  #choose({ id, chosen }: Candidate, event: Event): void {
    if (this.block !== '') event.preventDefault();
    else if (!chosen) this.dispatchEvent(new ChooseCustomerEvent(this.contactId, id));
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const isBlocked = this.block !== '';
    return html`<fieldset
      role="radiogroup"
      aria-labelledby="heading"
      aria-describedby=${isBlocked ? 'block' : nothing}
      aria-disabled=${isBlocked ? 'true' : 'false'}
      title=${isBlocked ? this.block : nothing}
    >
      <span id="heading" class="heading">${this.labels.heading}</span>
      <span id="block" class="visually-hidden">${this.block}</span>
      <div class="rows">${this.candidates.map((candidate) => this.#row(candidate))}</div>
    </fieldset>`;
  }

  #row(candidate: Candidate): TemplateResult {
    const { name, organisation, email } = candidate;
    const note = organisation ?? email ?? '';
    return html`<label title=${note === '' ? name : `${name} · ${note}`}>
      <input
        type="radio"
        name="candidate"
        aria-disabled=${this.block === '' ? nothing : 'true'}
        @click=${(event: Event) => {
          this.#choose(candidate, event);
        }}
      />
      <span class="name ellipsis" dir="auto">${name}</span>
      ${note === '' ? nothing : html`<span class="note ellipsis" dir="auto">${note}</span>`}
    </label>`;
  }
}
