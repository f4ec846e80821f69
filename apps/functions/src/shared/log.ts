/** Details of a line of the log: no names, numbers or texts of customers. */
export type LogDetails = Readonly<Record<string, unknown>>;

/** Where a function writes what happened; the logger of Powertools for AWS Lambda is one. */
export interface Log {
  info(message: string, details: LogDetails): void;
  warn(message: string, details: LogDetails): void;
  error(message: string, details: LogDetails): void;
}
