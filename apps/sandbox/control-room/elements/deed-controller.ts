import type { ReactiveControllerHost } from 'lit';

/** Carries out the deeds of its host, and keeps what came of the last one, in words. */
export class DeedController {
  readonly #host: ReactiveControllerHost;
  #outcome = '';
  #failure = '';
  #running = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What was said of a deed that was carried out; empty until it was. */
  get outcome(): string {
    return this.#outcome;
  }

  /** Why it was not; empty if it was. */
  get failure(): string {
    return this.#failure;
  }

  /** Whether one is being carried out. */
  get isBusy(): boolean {
    return this.#running > 0;
  }

  /**
   * Never rejects.
   * @param outcome what is said once it is carried out
   * @returns whether it was
   */
  async carryOut(deed: () => Promise<unknown> | undefined, outcome = ''): Promise<boolean> {
    this.#running += 1;
    this.#tell('', '');
    const failure = await failureOf(deed);
    this.#running -= 1;
    this.#tell(failure === '' ? outcome : '', failure);
    return failure === '';
  }

  #tell(outcome: string, failure: string): void {
    this.#outcome = outcome;
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}

/** @returns why it was not carried out, in words; empty if it was */
async function failureOf(deed: () => Promise<unknown> | undefined): Promise<string> {
  try {
    await deed();
    return '';
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
