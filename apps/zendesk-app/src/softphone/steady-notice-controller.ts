import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SoundNoticeView } from './sound-view.js';

/** Longer it is not kept back, in milliseconds: a pointer may rest there for an hour. */
const patience = 10_000;

/**
 * Lets a notice come and go only while the pointer does not rest on what stands below it: that would slip away under the
 * pointer, and a click would hit something else. One in red comes at once, because a call depends on it.
 */
export class SteadyNoticeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isAbove: (element: EventTarget) => boolean;
  #isPointerBelow = false;
  #shown: SoundNoticeView | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param isAbove whether an element is the notice, or stands above it */
  constructor(host: ReactiveControllerHost & HTMLElement, isAbove: (element: EventTarget) => boolean) {
    this.#host = host;
    this.#isAbove = isAbove;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerover', this.#follow);
    this.#host.addEventListener('pointerleave', this.#release);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerover', this.#follow);
    this.#host.removeEventListener('pointerleave', this.#release);
    this.#stopWaiting();
    this.#isPointerBelow = false;
  }

  /** @returns what to show now of what there is to show */
  settle(wanted: SoundNoticeView | undefined): SoundNoticeView | undefined {
    const isSteady = wanted?.id === this.#shown?.id || wanted?.tone === 'danger';
    if (isSteady || !this.#isPointerBelow) {
      this.#stopWaiting();
      this.#shown = wanted;
    } else {
      this.#waiting ??= setTimeout(this.#release, patience);
    }
    return this.#shown;
  }

  /** A finger does not rest anywhere. */
  readonly #follow = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' && !event.composedPath().some(this.#isAbove))
      this.#isPointerBelow = true;
    else this.#release();
  };

  readonly #release = (): void => {
    this.#isPointerBelow = false;
    if (this.#waiting !== undefined) this.#host.requestUpdate();
  };

  #stopWaiting(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }
}
