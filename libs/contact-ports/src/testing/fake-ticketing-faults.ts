import { PortError } from '../port-error.js';

/** `'drop after applying'`: the write takes effect, but its answer is lost. */
export type FakeFault = PortError | 'drop after applying';

/** Faults and held calls, by the name of a method or of a kind of intent. */
export class FakeTicketingFaults<Name extends string> {
  readonly #faults: { readonly name: Name; readonly fault: FakeFault }[] = [];
  readonly #held = new Map<Name, Promise<void>[]>();

  add(name: Name, fault: FakeFault, times: number): void {
    for (let index = 0; index < times; index += 1) this.#faults.push({ name, fault });
  }

  hold(name: Name): () => void {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held.set(name, [...(this.#held.get(name) ?? []), held]);
    return () => {
      const rest = (this.#held.get(name) ?? []).filter((other) => other !== held);
      this.#held.set(name, rest);
      release();
    };
  }

  /** Runs `apply` as the faults and holds of `names` say. */
  async run<Result>(names: readonly Name[], apply: () => Result): Promise<Result> {
    const fault = this.#takeNext(names);
    await Promise.all(names.flatMap((name) => this.#held.get(name) ?? []));
    if (PortError.isInstance(fault)) throw fault;
    const result = apply();
    if (fault === undefined) return result;
    throw new PortError('unavailable', 'The answer was lost.', { mayHaveBeenApplied: true });
  }

  #takeNext(names: readonly Name[]): FakeFault | undefined {
    const index = this.#faults.findIndex(({ name }) => names.includes(name));
    const [taken] = index < 0 ? [] : this.#faults.splice(index, 1);
    return taken?.fault;
  }
}
