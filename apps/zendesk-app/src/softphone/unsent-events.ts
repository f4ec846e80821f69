const anywhere = { bubbles: true, composed: true };

/** The agent wants a write to be tried again at once. */
export class RetryUnsentEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('patchcord-retry-unsent', anywhere);
    this.key = key;
  }
}

/** The agent wants a write on another ticket than the one that cannot be changed. */
export class MoveUnsentEvent extends Event {
  readonly key: string;
  readonly ticketId: number;

  constructor(key: string, ticketId: number) {
    super('patchcord-move-unsent', anywhere);
    this.key = key;
    this.ticketId = ticketId;
  }
}

/** The agent gives a write up, and has confirmed what is lost with it. */
export class GiveUpUnsentEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('patchcord-give-up-unsent', anywhere);
    this.key = key;
  }
}

/** The agent wants everything unsent as a file. */
export class ExportUnsentEvent extends Event {
  /** Whether names, numbers and addresses are to be in it. */
  readonly withDetails: boolean;

  constructor(withDetails: boolean) {
    super('patchcord-export-unsent', anywhere);
    this.withDetails = withDetails;
  }
}

/** The agent is done with the panel of unsent writes. */
export class CloseUnsentEvent extends Event {
  constructor() {
    super('patchcord-close-unsent', anywhere);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-retry-unsent': RetryUnsentEvent;
    'patchcord-move-unsent': MoveUnsentEvent;
    'patchcord-give-up-unsent': GiveUpUnsentEvent;
    'patchcord-export-unsent': ExportUnsentEvent;
    'patchcord-close-unsent': CloseUnsentEvent;
  }
}
