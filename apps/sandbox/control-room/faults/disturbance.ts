/** A way to break one of the two worlds. Setting one ends the one before it. */
export interface Disturbance<Fault> {
  readonly id: string;
  /** What the world does then, without a subject: `answers 503 for ten seconds`. */
  readonly label: string;
  /** What to watch for then. */
  readonly watch: string;
  readonly faults: readonly Fault[];
  /** After how many milliseconds it is over; without it, it strikes a number of times, or until repaired. */
  readonly lastsMs?: number;
}

/** A disturbance that was set, by its id. */
export interface SetDisturbance {
  readonly id: string;
  /** How many requests had reached Zendesk by then. */
  readonly requestCount?: number;
}
