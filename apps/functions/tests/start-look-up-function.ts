import { onTestFinished } from 'vitest';
import { createLookUpHandler } from '../src/flow-look-up/create-look-up-handler.js';
import { createTokenSource, type ZendeskCredentials } from '../src/zendesk/token-source.js';
import { createZendeskReader } from '../src/zendesk/zendesk-reader.js';
import { createRecordingLog } from './recording-log.js';
import { oauthClient, startZendeskServer } from './servers/zendesk-server.js';
import { fillZendesk } from './zendesk-world.js';

interface FunctionOptions {
  readonly credentials?: readonly ZendeskCredentials[];
  readonly brandScope?: string;
}

/** The function before a Zendesk with customers and tickets. */
export async function startLookUpFunction({ brandScope, credentials = [oauthClient] }: FunctionOptions = {}) {
  const zendesk = await startZendeskServer();
  onTestFinished(() => zendesk.close());
  fillZendesk(zendesk);
  const clock = { now: Date.parse('2026-11-22T12:00:00Z') };
  const waits: number[] = [];
  const log = createRecordingLog();
  const given = {
    origin: zendesk.origin,
    fetch: globalThis.fetch,
    now: () => clock.now,
    wait: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  const tokens = createTokenSource({
    ...given,
    readCredentials: ({ fresh }) => Promise.resolve(credentials.at(fresh ? -1 : 0) ?? oauthClient),
  });
  const read = createZendeskReader({ ...given, tokens });
  const handle = createLookUpHandler({
    read,
    defaultCountry: 'GB',
    brandScope,
    log,
    now: () => performance.now(),
  });
  const ask = (
    parameters: Readonly<Record<string, unknown>>,
    {
      caller = '+14155550134',
      left = 8000,
    }: { readonly caller?: string | null; readonly left?: number } = {},
  ) => {
    const CustomerEndpoint = caller === null ? null : { Address: caller, Type: 'TELEPHONE_NUMBER' };
    const event = {
      Details: { ContactData: { CustomerEndpoint }, Parameters: parameters },
      Name: 'ContactFlowEvent',
    };
    return handle(event, { getRemainingTimeInMillis: () => left });
  };
  return { zendesk, clock, waits, log, ask };
}

/** What the function tells of her unless other fields are asked for. */
export const jane = {
  zendesk_user: '101',
  user_name: 'Jane Doe',
  user_email: 'jane@example.com',
  user_phone: '+1 (415) 555-0134',
  status: 'ok',
};
