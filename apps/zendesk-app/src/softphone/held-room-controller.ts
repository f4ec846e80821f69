import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the room of something that folds away for as long as the pointer rests on it, or on what comes after: that would
 * slip under the pointer, and the second click of a double click, or the next click, would hit something else.
 */
export class HeldRoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isHeldFor: (element: EventTarget) => boolean;
  #isPointerInside = false;
  #height = 0;

  /** @param isHeldFor whether an element is what folds away, or what comes after it */
  constructor(host: ReactiveControllerHost & HTMLElement, isHeldFor: (element: EventTarget) => boolean) {
    this.#host = host;
    this.#isHeldFor = isHeldFor;
    host.addController(this);
  }

  /** How much room is held, in CSS pixels. */
  get height(): number {
    return this.#height;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointermove', this.#follow);
    this.#host.addEventListener('pointerleave', this.#leave);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointermove', this.#follow);
    this.#host.removeEventListener('pointerleave', this.#leave);
    this.#isPointerInside = false;
    this.#height = 0;
  }

  /** A finger does not rest anywhere. */
  readonly enter = ({ pointerType }: PointerEvent): void => {
    this.#isPointerInside = pointerType !== 'touch';
  };

  readonly exit = (): void => {
    this.#isPointerInside = false;
  };

  readonly #follow = (event: PointerEvent): void => {
    if (!event.composedPath().some(this.#isHeldFor)) this.#leave();
  };

  readonly #leave = (): void => {
    if (this.#height === 0) return;
    this.#height = 0;
    this.#host.requestUpdate();
  };

  /** It is about to fold away from this height; call it before it does. */
  hold(height: number): void {
    if (this.#isPointerInside) this.#height = height;
  }

  /** Something else takes the room. */
  release(): void {
    this.#height = 0;
  }
}
