import { accountSubdomain, installedAppIds } from '../desk/account.js';
import type { BrandRecord } from '../desk/brand.js';
import type { ColorScheme } from '../desk/desk-event.js';
import type { FieldRecord } from '../desk/field.js';
import type { GroupRecord } from '../desk/group.js';
import type { OrganizationRecord } from '../desk/organization.js';
import { phoneNumbersOf } from '../desk/phone-numbers-of.js';
import type { TicketRecord } from '../desk/ticket.js';
import type { UserRecord } from '../desk/user.js';
import type { AppLocationEntry } from '../app-origin/installed-app.js';
import type { StateComment } from '../control/zendesk-state.js';
import { toStateComments } from '../control/zendesk-state.js';
import type { SimulatedZendesk } from '../simulated-zendesk.js';

/** The installed app, as the workspace page needs it. */
export interface WorkspaceApp {
  readonly appId: number;
  readonly installationId: number;
  readonly name: string;
  readonly version: string;
  /** Without secure settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly locations: readonly AppLocationEntry[];
  readonly iconBase: string;
  /** The locations that hear of a click on a phone number. */
  readonly dialoutLocations: readonly string[];
  /** Whether tabs that open while the agent has closed the panel with the app load it all the same. */
  readonly loadsClosedTray: boolean;
}

/** Everything the workspace page shows. Tickets the agent may not see are left out. */
export interface WorkspaceSnapshot {
  readonly account: { readonly subdomain: string };
  readonly signedIn: boolean;
  readonly agent: UserRecord;
  readonly scheme: ColorScheme;
  readonly now: string;
  readonly users: readonly UserRecord[];
  /** Phone numbers by user, for those who have any. */
  readonly phoneNumbers: Readonly<Record<number, readonly string[]>>;
  readonly organizations: readonly OrganizationRecord[];
  readonly groups: readonly GroupRecord[];
  readonly agentGroups: readonly { readonly id: number; readonly name: string }[];
  readonly brands: readonly BrandRecord[];
  readonly ticketFields: readonly FieldRecord[];
  readonly userFields: readonly FieldRecord[];
  readonly tickets: readonly TicketRecord[];
  readonly comments: readonly StateComment[];
  readonly views: readonly {
    readonly id: number;
    readonly title: string;
    readonly ticketIds: readonly number[];
  }[];
  readonly app: WorkspaceApp | null;
}

/** @returns what the page shows now */
export function toWorkspaceSnapshot(zendesk: SimulatedZendesk, appOrigin: string): WorkspaceSnapshot {
  const { desk } = zendesk;
  const tickets = [...desk.tickets.values()].filter((ticket) => desk.canSee(ticket));
  const visible = new Set(tickets.map(({ id }) => id));
  const groups = [...desk.groups.values()];
  return {
    account: { subdomain: accountSubdomain },
    signedIn: desk.session.signedIn,
    agent: desk.currentUser,
    scheme: desk.scheme,
    now: desk.clock.stamp(),
    users: [...desk.users.values()],
    phoneNumbers: Object.fromEntries(
      [...desk.users.values()]
        .map((user) => [user.id, phoneNumbersOf(desk, user)] as const)
        .filter(([, numbers]) => numbers.length > 0),
    ),
    organizations: [...desk.organizations.values()],
    groups,
    agentGroups: groups
      .filter(({ id }) => desk.memberships.get(id)?.includes(desk.session.userId) === true)
      .map(({ id, name }) => ({ id, name })),
    brands: [...desk.brands.values()],
    ticketFields: [...desk.ticketFields.values()],
    userFields: [...desk.userFields.values()],
    tickets,
    comments: toStateComments(desk).filter((comment) => visible.has(comment.ticket_id)),
    views: desk.views.map(({ id, title, includes }) => ({
      id,
      title,
      ticketIds: tickets.filter(includes).map((ticket) => ticket.id),
    })),
    app: toWorkspaceApp(zendesk, appOrigin),
  };
}

function toWorkspaceApp({ app, desk, options }: SimulatedZendesk, appOrigin: string): WorkspaceApp | null {
  if (app === null || desk.installation === null) return null;
  const secure = new Set(app.parameters.filter((parameter) => parameter.secure).map(({ name }) => name));
  const settings = Object.entries(desk.installation.settings).filter(([name]) => !secure.has(name));
  return {
    ...installedAppIds,
    name: app.name,
    version: app.version,
    settings: Object.fromEntries(settings),
    locations: app.locations,
    iconBase: `${appOrigin}/assets/`,
    dialoutLocations: options.deliverDialoutTo,
    loadsClosedTray: options.loadsClosedTray,
  };
}
