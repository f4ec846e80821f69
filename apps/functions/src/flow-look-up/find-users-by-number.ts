import { isAnonymousNumber, sameNumber, toE164 } from '@patchcord/contact-attributes';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { readList, readText } from '../shared/read-json.js';
import { active, readIdentities } from './find-users.js';
import { BadRequest } from './look-up-answer.js';
import type { LookUpContext } from './look-up-context.js';
import type { ZendeskRecord } from './zendesk-records.js';

/** Bounds the requests of one look-up: a short number can end like many others. */
const mostIdentityLookUps = 5;

/**
 * The users one of whose numbers is this number, exactly as the app decides it (contact-rules.md 2): hits of the search
 * are candidates, compared in E.164 with the default country; who has the number for themselves beats who shares it. Of
 * a withheld number there is nobody.
 * @param value as Connect reports it, or as a flow gives it
 */
export async function findUsersByNumber(
  context: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  const { deadline, defaultCountry, read } = context;
  if (isAnonymousNumber(value)) return [];
  const number = toE164(value, defaultCountry);
  if (number === undefined) throw new BadRequest('value must be a phone number');
  const digits = toSearchedDigits(number);
  const isSame = (text: unknown) => sameNumber(readText(text) ?? '', number, defaultCountry);
  const { body } = await read('/api/v2/search', { query: `role:end-user phone:*${digits}` }, deadline);
  const hits = active(readList(body?.['results'])).filter(
    ({ role }) => role === undefined || role === 'end-user',
  );
  const byPhone = hits.filter(({ phone }) => isSame(phone));
  const others = hits
    .filter(({ phone }) => !isSame(phone))
    .sort((a, b) => Number(explainsHit(a, digits)) - Number(explainsHit(b, digits)))
    .slice(0, mostIdentityLookUps);
  const byIdentity = await Promise.all(
    others.map(async (user) => {
      const numbers = await readIdentities(context, user, 'phone_number');
      return numbers.some(isSame) ? [user] : [];
    }),
  );
  const direct = [...byPhone.filter((user) => user['shared_phone_number'] !== true), ...byIdentity.flat()];
  return direct.length > 0 ? direct : byPhone;
}

/** Whether the user's own number ends like the one searched for; then it is most likely another country's. */
function explainsHit({ phone }: ZendeskRecord, digits: string): boolean {
  return (readText(phone) ?? '').replace(/\D/g, '').endsWith(digits);
}

/** The digits that every spelling of the number ends with. */
function toSearchedDigits(number: string): string {
  const national = parsePhoneNumberFromString(number)?.nationalNumber ?? '';
  return national.length >= 5 ? national : number.replace(/\D/g, '');
}
