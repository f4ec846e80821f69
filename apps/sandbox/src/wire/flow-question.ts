/** What a contact flow asks. */
export interface FlowQuestion {
  /** Of the block *AWS Lambda function*: `look_up`, `value` … */
  readonly parameters: Readonly<Record<string, string>>;
  /** Who calls; undefined for a call without a number. */
  readonly callerNumber?: string | undefined;
}

/** What it is answered: texts, and always a `status`. */
export type FlowAnswer = Readonly<Record<string, string>>;
