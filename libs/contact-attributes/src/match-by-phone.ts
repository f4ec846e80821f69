import { sameNumber } from './same-number.js';
import { toSearchedDigits } from './to-searched-digits.js';

/** Bounds the requests of one look-up: a short number can end like many others. */
const mostHitsToAskAbout = 5;

/** A user whom a search for {@link toSearchedDigits} found. Whether the number is theirs is for others to tell. */
export interface PhoneHit {
  /** The number on their profile, as it is stored. */
  readonly phone: string | undefined;
  /** Whether they share that number with other users. */
  readonly shared: boolean;
}

export interface MatchByPhoneOptions<Hit> {
  /** Country of numbers without country code: ISO code or dialling prefix. */
  readonly defaultCountry: string | undefined;
  /** All direct lines of a user. Asked only about hits whose own number is another one, and about five at most. */
  readonly readDirectLines: (hit: Hit) => Promise<readonly string[]>;
}

/**
 * Those hits of a search one of whose numbers is `number` once both are in E.164 (contact-rules.md 2), and whether they
 * share it; those who have it on their profile come first. Rejects as `readDirectLines` does.
 * @param number E.164
 */
export async function matchByPhone<Hit extends PhoneHit>(
  number: string,
  hits: readonly Hit[],
  { defaultCountry, readDirectLines }: MatchByPhoneOptions<Hit>,
): Promise<readonly Hit[]> {
  const isSame = (text: string) => sameNumber(text, number, defaultCountry);
  const isOnProfile = ({ phone }: Hit) => phone !== undefined && isSame(phone);
  const others = hits.filter((hit) => !isOnProfile(hit));
  const byDirectLine = await Promise.all(
    leastExplainedFirst(others, number)
      .slice(0, mostHitsToAskAbout)
      .map(async (hit) => {
        const directLines = await readDirectLines(hit);
        return directLines.some(isSame) ? [{ ...hit, shared: false }] : [];
      }),
  );
  return [...hits.filter(isOnProfile), ...byDirectLine.flat()];
}

/** A user whose own number ends like the one searched for most likely has another country's, and was found by that. */
function leastExplainedFirst<Hit extends PhoneHit>(hits: readonly Hit[], number: string): readonly Hit[] {
  const digits = toSearchedDigits(number);
  const isExplained = ({ phone = '' }: Hit) => phone.replace(/\D/g, '').endsWith(digits);
  return [...hits.filter((hit) => !isExplained(hit)), ...hits.filter(isExplained)];
}
