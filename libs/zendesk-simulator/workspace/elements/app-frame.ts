import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { toFrameAddress, type ZafInstance } from '../zaf/zaf-instance.js';

/**
 * The iframe of one app instance. It is made once and never moves: moving or making it again would load the app again.
 */
export class AppFrame extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;
  @property({ attribute: false }) instance: ZafInstance | null = null;

  #address: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    const frame = this.querySelector('iframe');
    if (frame?.contentWindow && this.instance) this.store?.host?.attach(this.instance, frame.contentWindow);
  }

  protected override render(): TemplateResult | null {
    if (this.store === null || this.instance === null) return null;
    // The scheme of the first moment stays in the address; later ones are told by an event.
    this.#address ??= toFrameAddress(this.instance, location.origin, this.store.scheme);
    const name = this.store.snapshot.app?.name ?? 'App';
    return html`<iframe
      src=${this.#address}
      title=${`${name} (${this.instance.location})`}
      data-location=${this.instance.location}
      data-guid=${this.instance.guid}
      allow="microphone; autoplay; clipboard-write"
    ></iframe>`;
  }
}
