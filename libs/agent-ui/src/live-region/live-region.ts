import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { elementStyles } from '../tokens/element-styles.js';

/** A sentence that a screen reader speaks once. `assertive` interrupts: keep it for what cannot wait, such as a ringing contact. */
export interface Announcement {
  /** Tells announcements apart: the same id is spoken once, however often it is passed in. */
  readonly id: string;
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
}

/**
 * @summary Speaks announcements to people who use a screen reader: a ringing contact, an assigned ticket, a problem, and nothing else.
 *
 * Several new announcements of one urgency that arrive together are spoken as one text.
 */
export class LiveRegion extends LitElement {
  static override styles = elementStyles;

  readonly #spoken = new Set<string>();
  readonly #current = { polite: { id: '', text: '' }, assertive: { id: '', text: '' } };

  /** What has been announced so far or should be now, oldest first. */
  @property({ attribute: false }) announcements: readonly Announcement[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('announcements')) return;
    const fresh = this.announcements.filter(({ id }) => !this.#spoken.has(id));
    for (const urgency of ['polite', 'assertive'] as const) {
      const group = fresh.filter((announcement) => announcement.urgency === urgency);
      if (group.length === 0) continue;
      this.#current[urgency] = {
        id: group.map(({ id }) => id).join(' '),
        text: group.map(({ text }) => text).join(' '),
      };
    }
    this.#spoken.clear();
    for (const { id } of this.announcements) this.#spoken.add(id);
  }

  override render(): TemplateResult {
    const { polite, assertive } = this.#current;
    return html`
      <div class="visually-hidden" role="status">${keyed(polite.id, html`<p>${polite.text}</p>`)}</div>
      <div class="visually-hidden" role="alert">${keyed(assertive.id, html`<p>${assertive.text}</p>`)}</div>
    `;
  }
}
