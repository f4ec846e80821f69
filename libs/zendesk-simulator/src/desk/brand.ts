import { apiUrl } from './account.js';

/** A brand as `GET /api/v2/brands` lists it. */
export interface BrandRecord {
  id: number;
  url: string;
  name: string;
  subdomain: string;
  brand_url: string;
  active: boolean;
  default: boolean;
  is_deleted: boolean;
  has_help_center: boolean;
  help_center_state: string;
  ticket_form_ids: number[];
  host_mapping: string | null;
  logo: null;
  signature_template: string;
  created_at: string;
  updated_at: string;
}

/** @returns a complete brand record */
export function createBrandRecord(
  input: Partial<BrandRecord> & Pick<BrandRecord, 'id' | 'name' | 'subdomain' | 'created_at'>,
): BrandRecord {
  return {
    url: apiUrl(`brands/${input.id}`),
    brand_url: `https://${input.subdomain}.zendesk.com`,
    active: true,
    default: false,
    is_deleted: false,
    has_help_center: true,
    help_center_state: 'enabled',
    ticket_form_ids: [360005000001],
    host_mapping: null,
    logo: null,
    signature_template: '{{agent.signature}}',
    updated_at: input.created_at,
    ...input,
  };
}
