import type { ZafClient, ZafContext, ZafLocation, ZafResult } from '../src/index.js';
import { StubZafClient } from './stub-zaf-client.js';

type Values = Readonly<Record<string, unknown>>;

/** One instance of the app on a fake desk, with the client its page would hold. */
export class FakeInstance extends StubZafClient {
  readonly guid: string;
  /** What `get` finds, by path; what is missing is refused. */
  values: Values;
  readonly #desk: FakeZafDesk;
  readonly #contextValue: ZafContext;

  constructor(desk: FakeZafDesk, context: ZafContext, values: Values) {
    super();
    this.guid = context.instanceGuid;
    this.#desk = desk;
    this.#contextValue = context;
    this.values = values;
  }

  override async context(): Promise<ZafContext> {
    return this.#contextValue;
  }

  override async get(path: string | readonly string[]): Promise<ZafResult> {
    const name = String(path);
    if (name === 'instances') return { instances: this.#desk.list(), errors: {} };
    const { values } = this;
    await this.#desk.beforeAnswer(this);
    if (!(name in values)) return { errors: { [name]: { message: `${name} unavailable` } } };
    return { [name]: values[name], errors: {} };
  }

  override instance(guid = this.guid): ZafClient {
    return this.#desk.clientOf(guid);
  }
}

/** The framework of one browser tab: instances that hear each other, as zendesk.md 1.7 tells it. */
export class FakeZafDesk {
  /** What an answer to `get` waits for. */
  beforeAnswer: (instance: FakeInstance) => Promise<void> = () => Promise.resolve();
  readonly #instances = new Map<string, FakeInstance>();
  readonly #contexts = new Map<string, ZafContext>();

  /** Opens an instance; the others hear of it once its page calls `register`. */
  open(location: ZafLocation, subject: Partial<ZafContext> = {}, values: Values = {}): FakeInstance {
    const instanceGuid = `${location}-${String(this.#contexts.size + 1)}`;
    const context: ZafContext = {
      instanceGuid,
      product: 'support',
      account: { subdomain: 'acme' },
      location,
      ...subject,
    };
    const instance = new FakeInstance(this, context, values);
    this.#instances.set(instanceGuid, instance);
    this.#contexts.set(instanceGuid, context);
    return instance;
  }

  contextOf({ guid }: FakeInstance): ZafContext {
    const context = this.#contexts.get(guid);
    if (!context) throw new Error(`There is no ${guid}.`);
    return context;
  }

  /** The host's words when a page has registered. */
  register(instance: FakeInstance): void {
    for (const other of this.#instances.values()) {
      if (other !== instance) other.trigger('instance.registered', this.contextOf(instance));
    }
    instance.trigger('app.activated', { firstLoad: true });
  }

  /** Closes an instance, with the last words the host says to it, or without. */
  close(instance: FakeInstance, { silently = false } = {}): void {
    if (!silently) {
      instance.trigger('app.deactivated', {});
      instance.trigger('app.willDestroy', {});
    }
    this.#instances.delete(instance.guid);
  }

  list(): Values {
    return Object.fromEntries([...this.#instances.keys()].map((guid) => [guid, this.#contexts.get(guid)]));
  }

  /** Like the real one, a trigger crosses pages as a message: as JSON, and later. */
  clientOf(guid: string): ZafClient {
    const target = this.#instances.get(guid);
    const client = target ?? new StubZafClient();
    return new Proxy(client, {
      get: (_, name) => {
        if (name === 'trigger') {
          return (event: string, data: unknown) => {
            const message = data === undefined ? undefined : JSON.stringify(data);
            queueMicrotask(() => {
              this.#instances
                .get(guid)
                ?.trigger(event, message === undefined ? message : JSON.parse(message));
            });
          };
        }
        const member: unknown = Reflect.get(client, name, client);
        return typeof member === 'function' ? (member.bind(client) as unknown) : member;
      },
    });
  }
}
