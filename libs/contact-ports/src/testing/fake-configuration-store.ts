import type {
  ConfigurationStore,
  Mappings,
  MappingsReading,
  MappingsSaving,
  StoredMappings,
} from '../configuration-store.js';
import type { PortError } from '../port-error.js';

/** A store in memory. `saveElsewhere` is another administrator; `damage` is a hand that wrote what nobody can read. */
export class FakeConfigurationStore implements ConfigurationStore {
  /** What is stored now. */
  reading: MappingsReading;
  readonly #listeners = new Set<() => void>();
  readonly #failures: { readonly method: 'read' | 'save'; readonly error: PortError }[] = [];
  #latestRevision = 0;

  constructor(mappings: Partial<Mappings> = {}) {
    this.reading = {
      kind: 'read',
      stored: {
        queueBrands: mappings.queueBrands ?? [],
        brandQueues: mappings.brandQueues ?? [],
        revision: 0,
      },
    };
  }

  /** Lets the next call of `method` reject with `error`. */
  failNext(method: 'read' | 'save', error: PortError): void {
    this.#failures.push({ method, error });
  }

  /** Another page saves, and says so. */
  saveElsewhere(mappings: Mappings): void {
    this.#store(mappings);
    this.hint();
  }

  /** What is stored becomes unreadable. */
  damage(text: string, reason = 'it is not JSON'): void {
    this.reading = { kind: 'damaged', text, reason };
  }

  /** Tells every listener to read again. */
  hint(): void {
    for (const listener of this.#listeners) listener();
  }

  async read(): Promise<MappingsReading> {
    this.#throwIfTold('read');
    return this.reading;
  }

  async save(mappings: Mappings, basedOn: number | 'damaged'): Promise<MappingsSaving> {
    this.#throwIfTold('save');
    const current = this.reading.kind === 'damaged' ? 'damaged' : this.reading.stored.revision;
    if (current !== basedOn) return { kind: 'conflict', current: this.reading };
    return { kind: 'saved', stored: this.#store(mappings) };
  }

  onHint(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #store({ queueBrands, brandQueues }: Mappings): StoredMappings {
    this.#latestRevision += 1;
    const stored = { queueBrands, brandQueues, revision: this.#latestRevision };
    this.reading = { kind: 'read', stored };
    return stored;
  }

  #throwIfTold(method: 'read' | 'save'): void {
    const index = this.#failures.findIndex((failure) => failure.method === method);
    const [failure] = index < 0 ? [] : this.#failures.splice(index, 1);
    if (failure !== undefined) throw failure.error;
  }
}
