/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Whose clock it was read from is said where it is used. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Milliseconds = number;
