import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the room of something that folds away for as long as the pointer rests on it: what comes after would slip under the pointer, and
 * the second click of a double click would hit it.
 */
export class HeldRoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isPointerInside = false;
  #height = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** How much room is held, in CSS pixels. */
  get height(): number {
    return this.#height;
  }

  hostDisconnected(): void {
    this.#isPointerInside = false;
    this.#height = 0;
  }

  /** A finger does not rest anywhere. */
  readonly enter = ({ pointerType }: PointerEvent): void => {
    this.#isPointerInside = pointerType !== 'touch';
  };

  readonly leave = (): void => {
    this.#isPointerInside = false;
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
