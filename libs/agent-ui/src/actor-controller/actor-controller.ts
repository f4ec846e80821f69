import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnyActorRef, SnapshotFrom } from 'xstate';

/**
 * Shows one selection of an XState actor in a Lit element: `new ActorController(this, actor, (snapshot) => snapshot.context.x)`.
 *
 * It subscribes when the host connects and lets go when the host disconnects. The host is asked to update only when the selection is
 * another value by `Object.is`, so a selector should give primitives or parts of the snapshot rather than new objects.
 */
export class ActorController<TActor extends AnyActorRef, TSelection> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #actor: TActor;
  readonly #select: (snapshot: SnapshotFrom<TActor>) => TSelection;
  #selection: TSelection;
  #subscription: { unsubscribe(): void } | undefined;

  constructor(
    host: ReactiveControllerHost,
    actor: TActor,
    select: (snapshot: SnapshotFrom<TActor>) => TSelection,
  ) {
    this.#host = host;
    this.#actor = actor;
    this.#select = select;
    this.#selection = this.#read();
    host.addController(this);
  }

  /** The current selection. It is fresh after `hostConnected`, and follows the actor while the host is connected. */
  get value(): TSelection {
    return this.#selection;
  }

  hostConnected(): void {
    this.#subscription = this.#actor.subscribe(() => {
      this.#compare();
    });
    this.#compare();
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  #read(): TSelection {
    return this.#select(this.#actor.getSnapshot() as SnapshotFrom<TActor>);
  }

  #compare(): void {
    const next = this.#read();
    if (Object.is(next, this.#selection)) return;
    this.#selection = next;
    this.#host.requestUpdate();
  }
}
