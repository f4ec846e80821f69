import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { conversation } from '../parts/conversation.js';
import { StoreController } from '../store/store-controller.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** A ticket's conversation; it shows its end when it is opened and when something is added. */
export class TicketConversation extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;
  @property({ attribute: false }) ticketId = 0;

  readonly controller = new StoreController(this, () => this.store);
  #shown = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const list = this.querySelector('.conversation');
    if (list === null || list.childElementCount === this.#shown) return;
    this.#shown = list.childElementCount;
    list.scrollTop = list.scrollHeight;
  }

  protected override render(): TemplateResult | null {
    const ticket = this.store?.ticket(this.ticketId);
    return this.store === null || ticket === undefined ? null : conversation(this.store, ticket);
  }
}
