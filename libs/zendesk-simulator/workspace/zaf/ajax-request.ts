/** The options of a `client.request`, read with jQuery's meanings. */
export interface AjaxRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly dataType: string | null;
  readonly timeout: number;
  readonly cors: boolean;
  readonly isRelative: boolean;
  /** For Zendesk's proxy only: whether settings are put in the place of placeholders, and which token is made. */
  readonly secure: boolean;
  readonly jwt: unknown;
  readonly username: string | null;
  readonly password: string | null;
  readonly httpCompleteResponse: boolean;
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the object as jQuery writes it into a query or a form */
export function toFormText(data: Json): string {
  const pairs = new URLSearchParams();
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value as unknown[]) add(`${name}[]`, one);
    else if (isJson(value)) for (const [key, one] of Object.entries(value)) add(`${name}[${key}]`, one);
    else pairs.append(name, value === null || value === undefined ? '' : String(value));
  };
  for (const [name, value] of Object.entries(data)) add(name, value);
  return pairs.toString();
}

/** Reads the options an app sent; a text is the address. */
export function readAjaxRequest(options: unknown): AjaxRequest {
  const settings = isJson(options) ? options : { url: options };
  const text = (member: string) => (typeof settings[member] === 'string' ? settings[member] : null);
  const method = (text('method') ?? text('type') ?? 'GET').toUpperCase();
  const { data } = settings;
  const payload = typeof data === 'string' ? data : isJson(data) ? toFormText(data) : '';
  const address = text('url') ?? '';
  const inQuery = (method === 'GET' || method === 'HEAD') && payload !== '';
  const contentType = text('contentType') ?? 'application/x-www-form-urlencoded; charset=UTF-8';
  const hasBody = !inQuery && payload !== '';
  const headers = Object.entries(isJson(settings['headers']) ? settings['headers'] : {});
  return {
    url: inQuery ? `${address}${address.includes('?') ? '&' : '?'}${payload}` : address,
    method,
    headers: {
      accept: 'application/json, text/javascript, */*; q=0.01',
      ...(hasBody ? { 'content-type': contentType } : {}),
      ...Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
    },
    body: hasBody ? payload : null,
    dataType: text('dataType'),
    timeout: typeof settings['timeout'] === 'number' ? settings['timeout'] : 0,
    cors: settings['cors'] === true,
    isRelative: !/^[a-z][a-z\d+.-]*:\/\//i.test(address) && !address.startsWith('//'),
    secure: settings['secure'] === true,
    jwt: settings['jwt'] ?? null,
    username: text('username'),
    password: text('password'),
    httpCompleteResponse: settings['httpCompleteResponse'] === true,
  };
}
