import type { AppLocation } from '../../src/app-origin/installed-app.js';
import type { WorkspaceApp } from '../../src/workspace-server/workspace-snapshot.js';
import { parseZafMessage, type ZafMessage } from './zaf-message.js';
import { toZafContext, type ZafInstance } from './zaf-instance.js';
import type { ZafResult } from './zaf-result.js';

/** What the host needs of the workspace around it. */
export interface ZafHostServices {
  readonly subdomain: string;
  /** Answers the paths of a `get` on an instance. */
  get(instance: ZafInstance, paths: readonly string[]): ZafResult;
  set(instance: ZafInstance, params: Readonly<Record<string, unknown>>): ZafResult;
  invoke(instance: ZafInstance, params: Readonly<Record<string, unknown>>): ZafResult;
  /** An instance has registered for the first time. */
  registered(instance: ZafInstance): void;
  /** Whether the agent sees the instance's place: its tab is the one in front. Always so outside of sidebars. */
  isInView(instance: ZafInstance): boolean;
  /** Does a `client.request`. */
  request(options: unknown): Promise<ZafRequestOutcome>;
}

/** How a `client.request` ended, as arguments of its `done` or `fail` event. */
export interface ZafRequestOutcome {
  readonly kind: 'done' | 'fail';
  readonly responseArgs: readonly unknown[];
}

/** The host's side of the ZAF protocol for all instances of one app in one browser tab. */
export class ZafHost {
  readonly instances = new Map<string, ZafInstance>();
  readonly #app: WorkspaceApp;
  readonly #services: ZafHostServices;
  /** Who listens to which instance for what: subscriber, target and event, with the number of handlers. */
  readonly #subscriptions = new Map<string, number>();

  constructor(app: WorkspaceApp, services: ZafHostServices) {
    this.#app = app;
    this.#services = services;
  }

  /** Makes the instance of a location the manifest names, without loading it. */
  create(location: AppLocation, subject: ZafInstance['subject'] = {}): ZafInstance | null {
    const entry = this.#app.locations.find((one) => one.location === location);
    if (entry === undefined) return null;
    const instance: ZafInstance = {
      guid: crypto.randomUUID(),
      location,
      entry,
      subject,
      loaded: false,
      registered: false,
      activated: false,
      window: null,
      width: entry.width,
      height: entry.height,
      iconSymbol: null,
    };
    this.instances.set(instance.guid, instance);
    return instance;
  }

  /** The instance's iframe is in the page. */
  attach(instance: ZafInstance, frame: Window): void {
    instance.window = frame;
    this.#announce('instance.created', instance);
  }

  /** The instance's place is in view; told only to an instance that has registered, with whether it is the first time. */
  activate(instance: ZafInstance): void {
    if (!instance.registered) return;
    const firstLoad = !instance.activated;
    instance.activated = true;
    this.deliver(instance, 'app.activated', { firstLoad });
  }

  /** The instance's place is closed. */
  destroy(instance: ZafInstance): void {
    this.deliver(instance, 'app.deactivated', {});
    this.deliver(instance, 'app.willDestroy', {});
    this.instances.delete(instance.guid);
    for (const key of this.#subscriptions.keys()) {
      if (key.startsWith(`${instance.guid} `)) this.#subscriptions.delete(key);
    }
  }

  /** Hears what a frame says; messages of other windows and origins are none of ours. */
  handle(event: MessageEvent): void {
    const instance = [...this.instances.values()].find(
      ({ window }) => window !== null && window === event.source,
    );
    if (instance?.entry.url == null || new URL(instance.entry.url).origin !== event.origin) return;
    const message = parseZafMessage(event.data);
    if (message !== undefined) this.#dispatch(instance, message);
  }

  /** Delivers an event of an instance: to its own frame, and to those who subscribed to it elsewhere. */
  deliver(target: ZafInstance, event: string, data: unknown): void {
    const message = { key: `zaf.${event}`, message: data, instanceGuid: target.guid };
    this.#post(target, message);
    for (const subscriber of this.instances.values()) {
      const count = this.#subscriptions.get(`${subscriber.guid} ${target.guid} ${event}`) ?? 0;
      if (subscriber !== target && count > 0) this.#post(subscriber, message);
    }
  }

  /** Delivers an event to every instance, or to those of some locations. */
  broadcast(event: string, data: unknown, locations?: readonly string[]): void {
    for (const instance of this.instances.values()) {
      if (locations === undefined || locations.includes(instance.location))
        this.deliver(instance, event, data);
    }
  }

  #dispatch(sender: ZafInstance, message: ZafMessage): void {
    switch (message.kind) {
      case 'handshake':
        this.#register(sender);
        return;
      case 'subscription':
        this.#subscriptions.set(`${sender.guid} ${message.target} ${message.event}`, message.count);
        return;
      case 'trigger': {
        const target = this.instances.get(message.target);
        if (target !== undefined) this.deliver(target, message.event, message.data);
        return;
      }
      case 'request':
        void this.#request(sender, message.number, message.options);
        return;
      default:
        this.#answer(sender, message);
    }
  }

  #answer(sender: ZafInstance, message: Extract<ZafMessage, { id: number }>): void {
    const target = this.instances.get(message.target);
    if (target === undefined) {
      const error = { name: 'Error', message: `Could not find instance ${message.target}` };
      this.#post(sender, { id: message.id, error });
      return;
    }
    const result =
      message.kind === 'get'
        ? this.#services.get(target, message.paths)
        : this.#services[message.kind](target, message.params);
    this.#post(sender, { id: message.id, result });
  }

  #register(instance: ZafInstance): void {
    const isFirst = !instance.registered;
    instance.registered = true;
    const { appId, installationId, name, version, settings } = this.#app;
    const metadata = { appId, installationId, name, version, settings, plan: { name: null } };
    this.deliver(instance, 'app.registered', { context: this.contextOf(instance), metadata });
    if (!isFirst) return;
    this.#announce('instance.registered', instance);
    if (this.#services.isInView(instance)) this.activate(instance);
    this.#services.registered(instance);
  }

  async #request(sender: ZafInstance, number: number, options: unknown): Promise<void> {
    const { kind, responseArgs } = await this.#services.request(options);
    this.deliver(sender, `request:${number}.${kind}`, { responseArgs });
  }

  /** @returns the instance's context, as apps see it */
  contextOf(instance: ZafInstance): Record<string, unknown> {
    return toZafContext(instance, this.#services.subdomain);
  }

  #announce(event: string, about: ZafInstance): void {
    for (const other of this.instances.values()) {
      if (other !== about) this.deliver(other, event, this.contextOf(about));
    }
  }

  #post(instance: ZafInstance, message: unknown): void {
    if (!instance.registered || instance.window === null || instance.entry.url === null) return;
    instance.window.postMessage(message, new URL(instance.entry.url).origin);
  }
}
