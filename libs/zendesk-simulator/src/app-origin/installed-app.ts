import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Zendesk mounts an app. */
export const appLocations = [
  'background',
  'top_bar',
  'nav_bar',
  'ticket_sidebar',
  'new_ticket_sidebar',
  'user_sidebar',
  'organization_sidebar',
  'ticket_editor',
  'modal',
  'system_top_bar',
] as const;

/** One of {@link appLocations}. */
export type AppLocation = (typeof appLocations)[number];

/** What the manifest says about one location. */
export interface AppLocationEntry {
  readonly location: AppLocation;
  /** The page's address, absolute; `null` for a location without a page of its own. */
  readonly url: string | null;
  readonly width: string | null;
  readonly height: string | null;
  readonly autoLoad: boolean;
  readonly flexible: boolean;
}

/** An app as it is installed in the simulated account. */
export interface InstalledApp {
  readonly directory: string;
  readonly name: string;
  readonly version: string;
  readonly locations: readonly AppLocationEntry[];
  /** The names of the manifest's parameters, and those whose values never reach the browser. */
  readonly parameters: readonly {
    readonly name: string;
    readonly secure: boolean;
    /** Where a secure value may be put, `null` for everywhere. */
    readonly scopes: readonly string[] | null;
    readonly default: unknown;
  }[];
  readonly domainWhitelist: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}px` : null;
}

/**
 * Reads the manifest of a built app.
 * @param directory holds `manifest.json`, `assets/` and `translations/`
 * @param appOrigin where the files are served
 * @throws Error when there is no manifest, or it is no JSON object
 */
export async function readInstalledApp(directory: string, appOrigin: string): Promise<InstalledApp> {
  const manifest: unknown = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));
  if (!isJson(manifest)) throw new Error(`${join(directory, 'manifest.json')} holds no JSON object.`);
  const location = isJson(manifest['location']) ? manifest['location'] : {};
  const support = location['support'] ?? location['zendesk'];
  const parameters = Array.isArray(manifest['parameters']) ? (manifest['parameters'] as unknown[]) : [];
  const whitelist = Array.isArray(manifest['domainWhitelist'])
    ? (manifest['domainWhitelist'] as unknown[])
    : [];
  return {
    directory,
    name: text(manifest['name']) ?? 'App',
    version: text(manifest['version']) ?? '0.0.0',
    locations: appLocations.flatMap((name) => {
      const entry = isJson(support) ? support[name] : undefined;
      return entry === undefined ? [] : [toLocationEntry(name, entry, appOrigin)];
    }),
    parameters: parameters.filter(isJson).map((parameter) => ({
      name: text(parameter['name']) ?? '',
      secure: parameter['secure'] === true,
      scopes: toScopes(parameter['scopes']),
      default: parameter['default'] ?? null,
    })),
    domainWhitelist: whitelist.filter((domain): domain is string => typeof domain === 'string'),
  };
}

function toScopes(scopes: unknown): readonly string[] | null {
  return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : null;
}

function toLocationEntry(location: AppLocation, entry: unknown, appOrigin: string): AppLocationEntry {
  const settings = isJson(entry) ? entry : { url: entry };
  const size = isJson(settings['size']) ? settings['size'] : {};
  const url = text(settings['url']);
  return {
    location,
    url: url === null ? null : new URL(url, `${appOrigin}/`).href,
    width: text(size['width']),
    height: text(size['height']),
    autoLoad: settings['autoLoad'] !== false,
    flexible: settings['flexible'] === true,
  };
}
