import type { ReactiveControllerHost } from 'lit';

/** Carries out the deeds of its host, and keeps what came of the last one, in words. */
export class DeedController {
  readonly #host: ReactiveControllerHost;
  #outcome = '';
  #failure = '';

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

  /**
   * Never rejects.
   * @param outcome what is said once it is carried out
   * @returns whether it was
   */
  async carryOut(deed: () => Promise<unknown> | undefined, outcome = ''): Promise<boolean> {
    this.#tell('', '');
    try {
      await deed();
      this.#tell(outcome, '');
      return true;
    } catch (cause) {
      this.#tell('', cause instanceof Error ? cause.message : String(cause));
      return false;
    }
  }

  #tell(outcome: string, failure: string): void {
    this.#outcome = outcome;
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}
