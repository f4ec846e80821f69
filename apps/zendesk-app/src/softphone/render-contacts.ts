import { msg } from '@lit/localize';
import type { ContactCardData } from '@patchcord/agent-ui';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contactCardLabels } from './softphone-labels.js';

/** With more contacts than these, each is a row, and only the one in view a card. */
const mostCards = 2;

/**
 * The cards of live contacts.
 * @param now the clock of their timers, in epoch milliseconds
 */
export function renderContacts(
  contacts: readonly ContactCardData[],
  now: () => number,
): TemplateResult | typeof nothing {
  if (contacts.length === 0) return nothing;
  const labels = contactCardLabels();
  const isCrowded = contacts.length > mostCards;
  const shown = contacts.find(({ inView }) => inView) ?? contacts[0];
  // Cards that are not shown are kept: what was unfolded in them, or asked, is still there when they are in view again.
  return html`${
      isCrowded
        ? html`<patchcord-contact-rows
            .contacts=${contacts}
            .labels=${labels}
            .now=${now}
          ></patchcord-contact-rows>`
        : nothing
    }
    <ul
      class="contacts ${isCrowded ? 'one' : ''}"
      aria-label=${isCrowded ? msg('Contact in view') : msg('Live contacts')}
    >
      ${repeat(
        contacts,
        ({ contactId }) => contactId,
        (contact) =>
          html`<li ?hidden=${isCrowded && contact !== shown}>
            <patchcord-contact-card
              ?data-in-view=${contact.inView}
              .contact=${contact}
              .selectable=${contacts.length > 1 && !isCrowded}
              .labels=${labels}
              .now=${now}
            ></patchcord-contact-card>
          </li>`,
      )}
    </ul>`;
}
