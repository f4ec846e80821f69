/** An error as Lambda tells it. */
export interface FunctionFailure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What came of an invocation: what the handler gave, as JSON, or why it gave nothing. */
export type InvocationOutcome =
  | { readonly payload: string; readonly failure?: undefined }
  | { readonly failure: FunctionFailure; readonly payload?: undefined };

export function failedWith(errorType: string, errorMessage: string): InvocationOutcome {
  return { failure: { errorType, errorMessage, trace: [] } };
}
