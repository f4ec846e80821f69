import type { AppLocation } from '../../src/app-origin/installed-app.js';
import type { ColorScheme, DeskEvent, Dialout } from '../../src/desk/desk-event.js';
import type { TicketRecord } from '../../src/desk/ticket.js';
import type { UserRecord } from '../../src/desk/user.js';
import type { WorkspaceSnapshot } from '../../src/workspace-server/workspace-snapshot.js';
import { createRequestSender } from '../zaf/send-zaf-request.js';
import { ZafHost } from '../zaf/zaf-host.js';
import type { ZafInstance } from '../zaf/zaf-instance.js';
import { createGetter } from '../zaf/get-path.js';
import { FormChanges } from '../zaf/form-changes.js';
import { createInvoker } from '../zaf/invoke-path.js';
import { createSetter } from '../zaf/set-path.js';
import { parseRoute, toPathname, type Route } from './route.js';
import { createBlankTicket, isNewTicket } from './new-ticket.js';
import { recallTabs, recallTray, rememberTabs, rememberTray, type WorkspaceTab } from './tab-memory.js';
import type { TicketDraft } from './ticket-draft.js';
import type { Toast } from './toast.js';
import { fetchSnapshot, listenToDesk, report, saveScheme } from './workspace-api.js';

const defaultToastTime = 6000;

/** Everything one browser tab of the workspace holds. Fires `change` after each change. */
export class WorkspaceStore extends EventTarget {
  snapshot: WorkspaceSnapshot;
  host: ZafHost | null = null;
  route: Route;
  tabs: WorkspaceTab[];
  scheme: ColorScheme;
  toasts: Toast[] = [];
  popoverOpen = false;
  /** Whether the panel with the app beside tickets and users is shown. */
  appsTrayOpen = recallTray();
  readonly drafts = new Map<number, TicketDraft>();
  readonly placed = new Map<string, ZafInstance>();
  readonly #formChanges = new FormChanges();
  #nextToastId = 1;
  #refreshes = 0;
  #applied = 0;

  constructor(snapshot: WorkspaceSnapshot) {
    super();
    this.snapshot = snapshot;
    this.scheme = snapshot.scheme;
    this.route = parseRoute(location.pathname);
    this.tabs = recallTabs();
    if (snapshot.app !== null) {
      this.host = new ZafHost(snapshot.app, {
        subdomain: snapshot.account.subdomain,
        get: createGetter(this),
        set: createSetter(this),
        invoke: createInvoker(this),
        request: createRequestSender(),
        registered: (instance) => {
          if (instance.location === 'nav_bar') this.#tellRoute();
          this.#formChanges.take(this, instance);
        },
        isInView: (instance) =>
          !instance.location.endsWith('_sidebar') || instance === this.#activeInstance(),
      });
    }
    this.#openTab(this.route);
    for (const location of ['background', 'top_bar', 'nav_bar'] as const) this.#place(location, location);
    const background = this.placed.get('background');
    if (background !== undefined) background.loaded = true;
    this.#placeTabs();
    this.#loadActivePane();
  }

  /** Starts to listen to the server, the address bar and the frames. */
  connect(): void {
    let wasReady = false;
    listenToDesk(
      (event) => {
        this.#hear(event);
      },
      () => {
        if (wasReady) void this.refresh();
        wasReady = true;
      },
    );
    window.addEventListener('popstate', () => {
      this.#show(parseRoute(location.pathname));
    });
    window.addEventListener('message', (event) => {
      this.host?.handle(event);
    });
  }

  /** Reads the account again; the last answer asked for wins. */
  async refresh(): Promise<void> {
    const number = ++this.#refreshes;
    const snapshot = await fetchSnapshot();
    if (snapshot === null || number < this.#applied) return;
    this.#applied = number;
    this.snapshot = snapshot;
    this.changed();
  }

  changed(): void {
    this.#tellFormChanges();
    this.dispatchEvent(new Event('change'));
  }

  ticket(id: number): TicketRecord | undefined {
    return isNewTicket(id)
      ? createBlankTicket(this.snapshot, id)
      : this.snapshot.tickets.find((ticket) => ticket.id === id);
  }

  /** @returns the users whose name, address or number holds the words, if they are two letters or more */
  findUsers(words: string): readonly UserRecord[] {
    const wanted = words.trim().toLowerCase();
    if (wanted.length < 2) return [];
    const digits = wanted.replace(/\D/g, '');
    return this.snapshot.users.filter(
      ({ name, email, phone }) =>
        `${name} ${email ?? ''}`.toLowerCase().includes(wanted) ||
        (digits.length > 3 && (phone ?? '').replace(/\D/g, '').includes(digits)),
    );
  }

  user(id: number | null): UserRecord | undefined {
    return this.snapshot.users.find((user) => user.id === id);
  }

  /** The agent clicked a phone number, or wants to enter one: the app hears of it, in this tab only. */
  dialOut(dialout: Dialout): void {
    this.host?.broadcast('voice.dialout', dialout, this.snapshot.app?.dialoutLocations);
  }

  /** Goes to a page, and opens its tab if it has one. */
  navigate(route: Route): void {
    if (toPathname(route) !== location.pathname) history.pushState(null, '', toPathname(route));
    this.#show(route);
  }

  /** Opens a ticket or user because somebody asked for it: an app, or Zendesk itself. */
  pop(kind: 'ticket' | 'user', id: number): void {
    this.navigate({ page: kind, id });
  }

  /** Opens the form of a new ticket in a tab of its own. */
  openNewTicket(): void {
    const forms = this.tabs.filter(({ kind, id }) => kind === 'ticket' && isNewTicket(id));
    this.navigate({ page: 'ticket', id: Math.min(0, ...forms.map(({ id }) => id)) - 1 });
  }

  /** The form of a new ticket was saved: its tab becomes the ticket's, with another app instance beside it. */
  async becomeTicket(newId: number, ticketId: number): Promise<void> {
    await this.refresh();
    this.#destroyPlace(`ticket:${newId}`);
    this.drafts.delete(newId);
    this.tabs = this.tabs.map((tab) =>
      tab.kind === 'ticket' && tab.id === newId ? { kind: 'ticket', id: ticketId } : tab,
    );
    rememberTabs(this.tabs);
    if (this.isActive({ kind: 'ticket', id: newId })) this.navigate({ page: 'ticket', id: ticketId });
    else {
      this.#placeTabs();
      this.changed();
    }
  }

  /** Opens or closes the panel with the app; what was loaded in it stays. */
  setAppsTray(open: boolean): void {
    this.appsTrayOpen = open;
    rememberTray(open);
    this.#placeTabs();
    this.changed();
  }

  closeTab(tab: WorkspaceTab): void {
    const index = this.tabs.findIndex(({ kind, id }) => kind === tab.kind && id === tab.id);
    if (index < 0) return;
    const wasActive = this.isActive(tab);
    this.tabs = this.tabs.filter((_tab, position) => position !== index);
    this.#destroyPlace(`${tab.kind}:${tab.id}`);
    if (tab.kind === 'ticket') this.drafts.delete(tab.id);
    rememberTabs(this.tabs);
    const next = this.tabs[Math.min(index, this.tabs.length - 1)];
    if (wasActive) this.navigate(next === undefined ? { page: 'views' } : { page: next.kind, id: next.id });
    else this.changed();
  }

  isActive(tab: WorkspaceTab): boolean {
    return this.route.page === tab.kind && this.route.id === tab.id;
  }

  edit(ticketId: number, change: TicketDraft): void {
    this.drafts.set(ticketId, { ...this.drafts.get(ticketId), ...change });
    this.changed();
  }

  /** The agent wants another appearance, here and in their other tabs. */
  chooseScheme(scheme: ColorScheme): void {
    this.setScheme(scheme);
    void saveScheme(scheme);
  }

  setScheme(scheme: ColorScheme): void {
    if (scheme === this.scheme) return;
    this.scheme = scheme;
    this.host?.broadcast('colorScheme.changed', scheme);
    this.changed();
  }

  /** Shows or hides the top bar app; its iframe is made at the first time and stays. */
  showPopover(open: boolean): void {
    const instance = this.placed.get('top_bar');
    if (instance === undefined || open === this.popoverOpen) return;
    const wasLoaded = instance.loaded;
    instance.loaded = true;
    this.popoverOpen = open;
    if (wasLoaded) this.host?.deliver(instance, open ? 'pane.activated' : 'pane.deactivated', {});
    this.changed();
  }

  toast(text: string, kind: Toast['kind'] = 'notice', time: number | 'sticky' = defaultToastTime): void {
    const id = this.#nextToastId++;
    this.toasts = [...this.toasts, { id, text, kind, sticky: time === 'sticky' }];
    if (time !== 'sticky') setTimeout(() => this.dismissToast(id), time);
    this.changed();
  }

  dismissToast(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  /** A message of the app: shown as text, and recorded. */
  notify(text: string, kind: Toast['kind'], time: number | 'sticky' = defaultToastTime): void {
    void report('notices', { text, kind });
    this.toast(text, kind, time);
  }

  #hear(event: DeskEvent): void {
    switch (event.type) {
      case 'changed':
        void this.refresh();
        return;
      case 'reset':
        void this.refresh().then(() => {
          this.setScheme(this.snapshot.scheme);
          for (const tab of this.tabs) if (tab.kind === 'ticket' && !this.ticket(tab.id)) this.closeTab(tab);
        });
        return;
      case 'pop':
        void this.refresh().then(() => {
          this.pop(event.pop.kind, event.pop.id);
        });
        return;
      case 'notification':
        this.host?.broadcast(`api_notification.${event.event}`, { body: event.body, sender: event.sender });
        return;
      case 'dialout':
        this.host?.broadcast('voice.dialout', event.dialout, event.locations);
        return;
      case 'scheme':
        this.setScheme(event.scheme);
    }
  }

  #show(route: Route): void {
    const before = this.#activeInstance();
    const wasPane = this.route.page === 'app';
    this.route = route;
    this.#openTab(route);
    this.#placeTabs();
    const paneWasLoaded = this.placed.get('nav_bar')?.loaded === true;
    this.#loadActivePane();
    const after = this.#activeInstance();
    const nav = this.placed.get('nav_bar');
    if (before !== after) {
      if (before !== undefined) this.host?.deliver(before, 'app.deactivated', {});
      if (after !== undefined) this.host?.activate(after);
    }
    if (nav !== undefined && wasPane !== (route.page === 'app') && paneWasLoaded) {
      this.host?.deliver(nav, route.page === 'app' ? 'pane.activated' : 'pane.deactivated', {});
    }
    this.#tellRoute();
    this.changed();
  }

  /** The app's page hears where below its address the agent is; the payload is a model. */
  #tellRoute(): void {
    const { route } = this;
    const pane = this.placed.get('nav_bar');
    if (pane !== undefined && route.page === 'app')
      this.host?.deliver(pane, 'app.route.changed', { path: route.path });
  }

  #activeInstance(): ZafInstance | undefined {
    const { route } = this;
    return route.page === 'ticket' || route.page === 'user'
      ? this.placed.get(`${route.page}:${route.id}`)
      : undefined;
  }

  #openTab(route: Route): void {
    if (route.page !== 'ticket' && route.page !== 'user') return;
    if (this.tabs.some(({ kind, id }) => kind === route.page && id === route.id)) return;
    this.tabs = [...this.tabs, { kind: route.page, id: route.id }];
    rememberTabs(this.tabs);
  }

  #destroyPlace(place: string): void {
    const instance = this.placed.get(place);
    if (instance !== undefined) this.host?.destroy(instance);
    this.placed.delete(place);
  }

  /** The app beside a form hears what has changed in it, saved or not. */
  #tellFormChanges(): void {
    for (const instance of this.placed.values()) {
      if (!instance.registered) continue;
      for (const change of this.#formChanges.take(this, instance)) {
        this.host?.deliver(instance, `${change.propertyName}.changed`, change.newValue);
        this.host?.deliver(instance, '*.changed', change);
      }
    }
  }

  /** A sidebar app is made with its tab and lives as long; while the panel is closed, it waits for it to open. */
  #placeTabs(): void {
    if (!this.appsTrayOpen && this.snapshot.app?.loadsClosedTray !== true) return;
    for (const { kind, id } of this.tabs) {
      const place = `${kind}:${id}`;
      if (this.placed.has(place)) continue;
      const instance =
        kind === 'ticket'
          ? isNewTicket(id)
            ? this.#place(place, 'new_ticket_sidebar', { newTicketId: -id })
            : this.#place(place, 'ticket_sidebar', { ticketId: id })
          : this.#place(place, 'user_sidebar', { userId: id });
      if (instance?.entry.autoLoad === true) instance.loaded = true;
    }
  }

  #loadActivePane(): void {
    const pane = this.placed.get('nav_bar');
    if (pane !== undefined && this.route.page === 'app') pane.loaded = true;
  }

  #place(place: string, location: AppLocation, subject: ZafInstance['subject'] = {}): ZafInstance | null {
    const instance = this.host?.create(location, subject) ?? null;
    if (instance !== null && instance.entry.url !== null) this.placed.set(place, instance);
    return instance;
  }
}
