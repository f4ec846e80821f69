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

/** The agent wants this browser tab to handle contacts. */
export class TakeOverEvent extends Event {
  constructor() {
    super('patchcord-take-over', anywhere);
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

/** The agent wants to dial: open the panel. */
export class DialOpenEvent extends Event {
  constructor() {
    super('patchcord-dial-open', anywhere);
  }
}

/** The agent is done with the dial panel. */
export class DialCloseEvent extends Event {
  constructor() {
    super('patchcord-dial-close', anywhere);
  }
}

/** The agent typed in the number field; `number` is all of what stands there. */
export class DialNumberEvent extends Event {
  readonly number: string;

  constructor(number: string) {
    super('patchcord-dial-number', anywhere);
    this.number = number;
  }
}

/** The agent selected an outbound queue by hand; `undefined`: the choice is up to the rules again. */
export class DialQueueEvent extends Event {
  readonly queueId: string | undefined;

  constructor(queueId: string | undefined) {
    super('patchcord-dial-queue', anywhere);
    this.queueId = queueId;
  }
}

/** The agent pressed *Call*, or Enter. */
export class DialEvent extends Event {
  constructor() {
    super('patchcord-dial', anywhere);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-sign-in': SignInEvent;
    'patchcord-try-again': TryAgainEvent;
    'patchcord-take-over': TakeOverEvent;
    'patchcord-resize': SoftphoneResizeEvent;
    'patchcord-dial-open': DialOpenEvent;
    'patchcord-dial-close': DialCloseEvent;
    'patchcord-dial-number': DialNumberEvent;
    'patchcord-dial-queue': DialQueueEvent;
    'patchcord-dial': DialEvent;
  }
}
