/** One condition: what of a ticket, how it is compared, and with what. */
export interface TriggerCondition {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}

/** One thing a trigger does. */
export interface TriggerAction {
  readonly field: string;
  readonly value: unknown;
}

/** A rule that acts when a ticket is written, as `GET /api/v2/triggers/{id}` answers it. */
export interface TriggerRecord {
  id: number;
  url: string;
  title: string;
  raw_title: string;
  description: string | null;
  active: boolean;
  /** The order in which triggers are tried. */
  position: number;
  conditions: { all: TriggerCondition[]; any: TriggerCondition[] };
  actions: TriggerAction[];
  category_id: string;
  default: boolean;
  created_at: string;
  updated_at: string;
}
