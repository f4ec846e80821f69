const anywhere = { bubbles: true, composed: true };

/** The agent pressed *Sign in*. It is dispatched inside the click, so that a listener may open a window. */
export class SignInEvent extends Event {
  constructor() {
    super('patchcord-sign-in', anywhere);
  }
}

/** The agent wants the softphone to try again what keeps it from being ready. */
export class TryAgainEvent extends Event {
  constructor() {
    super('patchcord-try-again', anywhere);
  }
}

/** The height in CSS pixels at which the softphone shows everything without scrolling. */
export class SoftphoneResizeEvent extends Event {
  readonly height: number;

  constructor(height: number) {
    super('patchcord-resize', anywhere);
    this.height = height;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-sign-in': SignInEvent;
    'patchcord-try-again': TryAgainEvent;
    'patchcord-resize': SoftphoneResizeEvent;
  }
}
