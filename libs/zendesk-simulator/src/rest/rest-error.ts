/** An answer of the REST API that is not a success. `body` may be JSON, plain text or empty, as in Zendesk. */
export class RestError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`REST answer ${status}`);
    this.name = 'RestError';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** One validation problem of a record. */
export interface RecordProblem {
  readonly field: string;
  readonly description: string;
  readonly error?: string;
}

/** Nobody is signed in, or nobody knows who it is. */
export function couldNotAuthenticate(): RestError {
  return new RestError(401, { error: "Couldn't authenticate you" });
}

/** No record has this id. */
export function recordNotFound(): RestError {
  return new RestError(404, { error: 'RecordNotFound', description: 'Not found' });
}

/** The endpoint does not exist for this account. */
export function invalidEndpoint(): RestError {
  return new RestError(404, { error: 'InvalidEndpoint', description: 'Not found' });
}

/** The signed-in user may not do this. */
export function forbidden(): RestError {
  return new RestError(403, {
    error: {
      title: 'Forbidden',
      message:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    },
  });
}

/** The record would be invalid; problems are grouped by field, `base` for the whole record. */
export function recordInvalid(...problems: readonly RecordProblem[]): RestError {
  const details: Record<string, { description: string; error?: string }[]> = {};
  for (const { field, description, error } of problems) {
    (details[field] ??= []).push({ description, ...(error === undefined ? {} : { error }) });
  }
  return new RestError(422, { error: 'RecordInvalid', description: 'Record validation errors', details });
}

/** A member of the body has the wrong shape. */
export function invalidAttribute(attribute: string, expected: string): RestError {
  return new RestError(400, {
    error: {
      title: 'Invalid attribute',
      message: `You passed an invalid value for the ${attribute} attribute. ${expected}`,
    },
  });
}

/** A parameter that the endpoint cannot do without is missing. */
export function missingParameter(name: string): RestError {
  return new RestError(400, { error: 'ParameterMissing', description: `Parameter ${name} is required` });
}
