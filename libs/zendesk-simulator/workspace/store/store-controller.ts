import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WorkspaceStore } from './workspace-store.js';

/** Renders an element again whenever the store changes. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: () => WorkspaceStore | null;
  #connected: WorkspaceStore | null = null;
  readonly #update = () => {
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost, store: () => WorkspaceStore | null) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connect();
  }

  /** The store is handed over as a property, so it may come after the element is in the page. */
  hostUpdate(): void {
    this.#connect();
  }

  hostDisconnected(): void {
    this.#connected?.removeEventListener('change', this.#update);
    this.#connected = null;
  }

  #connect(): void {
    const store = this.#store();
    if (store === this.#connected) return;
    this.#connected?.removeEventListener('change', this.#update);
    this.#connected = store;
    store?.addEventListener('change', this.#update);
  }
}
