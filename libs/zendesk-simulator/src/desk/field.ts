import { apiUrl } from './account.js';

/** One choice of a drop-down or multi-select field; `value` is the tag that stands for it. */
export interface FieldOption {
  id: number;
  name: string;
  raw_name: string;
  value: string;
  position: number;
}

/** A ticket field or a user field, as the list endpoints answer it. User fields have a `key`. */
export interface FieldRecord {
  id: number;
  url: string;
  key?: string;
  type: string;
  title: string;
  raw_title: string;
  description: string;
  raw_description: string;
  position: number;
  active: boolean;
  required: boolean;
  removable: boolean;
  agent_can_edit: boolean;
  system: boolean;
  custom_field_options?: FieldOption[];
  created_at: string;
  updated_at: string;
}

/** What a field record is made of; `options` are pairs of name and tag. */
export interface FieldInput {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly created_at: string;
  readonly position: number;
  readonly key?: string;
  readonly system?: boolean;
  readonly active?: boolean;
  readonly options?: readonly (readonly [name: string, value: string])[];
}

/** @returns a complete field record of the collection `ticket_fields` or `user_fields` */
export function createFieldRecord(
  collection: 'ticket_fields' | 'user_fields',
  { options, key, system = false, active = true, ...input }: FieldInput,
): FieldRecord {
  return {
    ...input,
    ...(key === undefined ? {} : { key }),
    url: apiUrl(`${collection}/${input.id}`),
    raw_title: input.title,
    description: '',
    raw_description: '',
    active,
    required: false,
    removable: !system,
    agent_can_edit: true,
    system,
    updated_at: input.created_at,
    ...(options === undefined
      ? {}
      : {
          custom_field_options: options.map(([name, value], position) => ({
            id: input.id * 10 + position + 1,
            name,
            raw_name: name,
            value,
            position,
          })),
        }),
  };
}
