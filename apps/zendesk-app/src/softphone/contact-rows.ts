import { elementStyles, type ContactCardData, type ContactCardLabels } from '@patchcord/agent-ui';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

// Half a row says that there are more.
const contactRowsStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  ul {
    position: relative;
    max-height: 184px;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  /* Their height before they are drawn. */
  li {
    height: 41px;
  }
`;

/**
 * @summary Many live contacts, each in a row that keeps its place when another comes into view.
 *
 * @fires patchcord-select-contact - The agent wants another contact in view.
 */
@localized()
export class ContactRows extends LitElement {
  static override styles = [elementStyles, contactRowsStyles];

  @query('ul') private readonly list!: HTMLElement;
  @query('[data-in-view]') private readonly rowInView!: HTMLElement | null;

  #shownId: string | undefined;

  /** Oldest first. */
  @property({ attribute: false }) contacts: readonly ContactCardData[] = [];

  /** The words that do not come with the contacts. */
  @property({ attribute: false }) labels: ContactCardLabels | undefined;

  /** The clock of the timers, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  // Only when another contact comes into view: the agent may be looking through the rows.
  protected override updated(): void {
    const contactId = this.contacts.find(({ inView }) => inView)?.contactId;
    if (contactId === this.#shownId) return;
    this.#shownId = contactId;
    if (this.rowInView === null) return;
    const { offsetHeight, offsetTop } = this.rowInView;
    const { clientHeight, scrollTop } = this.list;
    this.list.scrollTop = Math.min(Math.max(scrollTop, offsetTop + offsetHeight - clientHeight), offsetTop);
  }

  override render(): TemplateResult {
    return html`<ul aria-label=${msg('Live contacts')}>
      ${repeat(
        this.contacts,
        ({ contactId }) => contactId,
        (contact) =>
          html`<li ?data-in-view=${contact.inView}>
            <patchcord-contact-row
              .contact=${contact}
              .labels=${this.labels}
              .now=${this.now}
            ></patchcord-contact-row>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-contact-rows': ContactRows;
  }
}
