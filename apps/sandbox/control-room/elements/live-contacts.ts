import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';

/** @summary The contacts that are on somebody's desk; keeps the focus when the card that has it goes away. */
export class LiveContacts extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ul {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);
  #hadFocus = false;

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  protected override willUpdate(): void {
    this.#hadFocus = this.renderRoot.contains(this.shadowRoot?.activeElement ?? null);
  }

  protected override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement !== null) return;
    this.renderRoot.querySelector<HTMLElement>('.list')?.focus();
  }

  override render(): TemplateResult {
    const { contacts, chats, voices, callers, agents, setup } = this.#sandbox.snapshot;
    return html`<div class="list" tabindex="-1" role="group" aria-label="Live contacts">
      <ul>
        ${repeat(
          contacts,
          ({ contactId }) => contactId,
          (contact) =>
            html`<li>
              <patchcord-contact-controls
                .sandbox=${this.sandbox}
                .contact=${contact}
                .callers=${callers}
                .agents=${agents}
                .setup=${setup}
                .chat=${chats[contact.contactId]}
                .voice=${voices[contact.contactId]}
              ></patchcord-contact-controls>
            </li>`,
        )}
      </ul>
      ${contacts.length === 0 ? html`<p class="hint">No contact at the moment. Make the phone ring, start a chat, or send a task.</p>` : ''}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-live-contacts': LiveContacts;
  }
}
