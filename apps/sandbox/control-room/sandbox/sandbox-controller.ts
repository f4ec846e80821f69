import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Sandbox } from './sandbox.js';
import { initialSnapshot, type SandboxSnapshot } from './sandbox-snapshot.js';

/** Renders its host again when the sandbox that the host has been given changes. */
export class SandboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sandboxOf: () => Sandbox | undefined;
  #sandbox: Sandbox | undefined;

  constructor(host: ReactiveControllerHost, sandboxOf: () => Sandbox | undefined) {
    this.#host = host;
    this.#sandboxOf = sandboxOf;
    host.addController(this);
  }

  get snapshot(): SandboxSnapshot {
    return this.#sandboxOf()?.snapshot ?? initialSnapshot;
  }

  hostUpdate(): void {
    this.#follow(this.#sandboxOf());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(sandbox: Sandbox | undefined): void {
    if (sandbox === this.#sandbox) return;
    this.#sandbox?.removeEventListener('change', this.#update);
    this.#sandbox = sandbox;
    sandbox?.addEventListener('change', this.#update);
  }

  readonly #update = (): void => {
    this.#host.requestUpdate();
  };
}
