import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the focus in an element: what had it may have done its work, and be gone. Then the element itself takes it. */
export class KeptFocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #hadFocus = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#host.matches(':focus-within') && document.hasFocus()) this.#host.focus();
  }
}
