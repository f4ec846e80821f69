import type { AjaxRequest } from './ajax-request.js';
import type { ZafRequestOutcome } from './zaf-host.js';

/** The part of jQuery's `jqXHR` that survives the way to the app. */
export interface XhrLike {
  readonly readyState: number;
  readonly status: number;
  readonly statusText: string;
  readonly responseText?: string;
  readonly responseJSON?: unknown;
}

/** @returns how a request ends that never got an answer */
export function toFailure(status: number, statusText: string, responseText = ''): ZafRequestOutcome {
  const xhr: XhrLike = { readyState: status === 0 ? 0 : 4, status, statusText, responseText };
  return { kind: 'fail', responseArgs: [xhr, statusText === 'timeout' ? 'timeout' : 'error', statusText] };
}

/** @returns how a request ends with this answer: JSON is parsed if it is declared, or asked for */
export function toOutcome(
  request: Pick<AjaxRequest, 'dataType' | 'httpCompleteResponse'>,
  answer: {
    readonly status: number;
    readonly statusText: string;
    readonly contentType: string;
    readonly text: string;
  },
): ZafRequestOutcome {
  const { status, statusText, text } = answer;
  const wantsJson =
    request.dataType === 'json' || (request.dataType === null && answer.contentType.includes('json'));
  const parsed = wantsJson ? tryParse(text) : undefined;
  const xhr: XhrLike = {
    readyState: 4,
    status,
    statusText,
    responseText: text,
    ...(parsed === undefined ? {} : { responseJSON: parsed.value }),
  };
  if (status < 200 || status > 299) return { kind: 'fail', responseArgs: [xhr, 'error', statusText] };
  if (wantsJson && parsed === undefined && status !== 204) {
    return { kind: 'fail', responseArgs: [xhr, 'parsererror', 'Unexpected end of JSON input'] };
  }
  const data = request.httpCompleteResponse ? xhr : parsed === undefined ? text : parsed.value;
  return { kind: 'done', responseArgs: [data, 'success', xhr] };
}

function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
