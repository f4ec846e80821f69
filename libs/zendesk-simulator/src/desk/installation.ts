import { installedAppIds } from './account.js';

/** The installed app, as the Apps API answers it. */
export interface InstallationRecord {
  id: number;
  app_id: number;
  product: 'support';
  enabled: boolean;
  collapsible: boolean;
  servable: boolean;
  settings: Record<string, unknown>;
  settings_objects: { name: string; value: unknown }[];
  group_restrictions: number[];
  role_restrictions: null;
  paid: null;
  recurring_payment: boolean;
  plan_information: { name: null };
  redirect_path: string;
  has_incomplete_subscription: boolean;
  has_unpaid_subscription: null;
  pending_installation: boolean;
  created_at: string;
  updated_at: string;
  updated: string;
}

/** @returns the record of an installation with these settings */
export function createInstallationRecord(
  settings: Readonly<Record<string, unknown>>,
  createdAt: string,
): InstallationRecord {
  return updateInstallation(
    {
      id: installedAppIds.installationId,
      app_id: installedAppIds.appId,
      product: 'support',
      enabled: true,
      collapsible: true,
      servable: true,
      settings: {},
      settings_objects: [],
      group_restrictions: [],
      role_restrictions: null,
      paid: null,
      recurring_payment: false,
      plan_information: { name: null },
      redirect_path: '/support/apps/manage',
      has_incomplete_subscription: false,
      has_unpaid_subscription: null,
      pending_installation: false,
      created_at: createdAt,
      updated_at: createdAt,
      updated: '',
    },
    settings,
    createdAt,
  );
}

/** @returns the installation with the settings merged in: keys that were not sent are kept */
export function updateInstallation(
  installation: InstallationRecord,
  settings: Readonly<Record<string, unknown>>,
  at: string,
): InstallationRecord {
  const merged = { ...installation.settings, ...settings };
  return {
    ...installation,
    settings: merged,
    settings_objects: Object.entries(merged).map(([name, value]) => ({ name, value })),
    updated_at: at,
    updated: at.replace(/\D/g, ''),
  };
}
