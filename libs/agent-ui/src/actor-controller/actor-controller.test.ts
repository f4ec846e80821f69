import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { describe, expect, it } from 'vitest';
import { assign, createActor, setup } from 'xstate';
import { ActorController } from './actor-controller.js';

class FakeHost implements ReactiveControllerHost {
  updates = 0;
  readonly #controllers: ReactiveController[] = [];
  readonly updateComplete = Promise.resolve(true);

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }
  removeController(): void {
    this.#controllers.length = 0;
  }
  requestUpdate(): void {
    this.updates += 1;
  }
  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

const machine = setup({
  types: {
    context: {} as { unsent: number; beats: number },
    events: {} as { type: 'stored' } | { type: 'beat' },
  },
}).createMachine({
  context: { unsent: 0, beats: 0 },
  on: {
    stored: { actions: assign({ unsent: ({ context }) => context.unsent + 1 }) },
    beat: { actions: assign({ beats: ({ context }) => context.beats + 1 }) },
  },
});

function connectedController() {
  const actor = createActor(machine).start();
  const host = new FakeHost();
  const controller = new ActorController(host, actor, (snapshot) => snapshot.context.unsent);
  host.connect();
  return { actor, host, controller };
}

describe('ActorController', () => {
  it('gives the selection before the host connects', () => {
    const actor = createActor(machine).start();
    actor.send({ type: 'stored' });

    const controller = new ActorController(
      new FakeHost(),
      actor,
      (snapshot: { context: { unsent: number } }) => snapshot.context.unsent,
    );

    expect(controller.value).toBe(1);
  });

  it('asks the host to update when the selection changes', () => {
    const { actor, host, controller } = connectedController();

    actor.send({ type: 'stored' });

    expect({ value: controller.value, updates: host.updates }).toEqual({ value: 1, updates: 1 });
  });

  it('leaves the host alone when something else changes', () => {
    const { actor, host } = connectedController();

    actor.send({ type: 'beat' });

    expect(host.updates).toBe(0);
  });

  it('lets go of the actor when the host disconnects', () => {
    const { actor, host, controller } = connectedController();

    host.disconnect();
    actor.send({ type: 'stored' });

    expect({ value: controller.value, updates: host.updates }).toEqual({ value: 0, updates: 0 });
  });

  it('catches up with what it missed when the host connects again', () => {
    const { actor, host, controller } = connectedController();
    host.disconnect();
    actor.send({ type: 'stored' });

    host.connect();

    expect({ value: controller.value, updates: host.updates }).toEqual({ value: 1, updates: 1 });
  });
});
