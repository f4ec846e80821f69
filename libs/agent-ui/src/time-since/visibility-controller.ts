import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells its host whether a person can see it: its box is in the viewport and the page is in front. A softphone whose popover is closed
 * stays loaded, so *connected* alone would keep every timer of it running.
 */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: (visible: boolean) => void;
  #observer: IntersectionObserver | undefined;
  #intersecting = false;
  #visible = false;

  constructor(host: ReactiveControllerHost & Element, onChange: (visible: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      this.#intersecting = entries.at(-1)?.isIntersecting ?? false;
      this.#report();
    });
    this.#observer.observe(this.#host);
    document.addEventListener('visibilitychange', this.#report);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('visibilitychange', this.#report);
    this.#intersecting = false;
    this.#report();
  }

  readonly #report = (): void => {
    const visible = this.#intersecting && document.visibilityState === 'visible';
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#onChange(visible);
  };
}
