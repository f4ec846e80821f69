import type { Clock, Instant, Milliseconds, ReceiptOf, WriteIntent } from '@patchcord/contact-ports';

/** Seven days or 2000, whichever is less. */
const longest: Milliseconds = 7 * 24 * 60 * 60 * 1_000;
const most = 2_000;

/** What answers a key that is submitted again. */
export interface KeptReceipts {
  get(key: string): Promise<ReceiptOf<WriteIntent>> | undefined;
  /** Gives the keys that are forgotten for it. */
  keep(key: string, promise: Promise<ReceiptOf<WriteIntent>>, at: Instant): readonly string[];
}

export function createKeptReceipts(clock: Clock): KeptReceipts {
  const receipts = new Map<
    string,
    { readonly promise: Promise<ReceiptOf<WriteIntent>>; readonly at: Instant }
  >();
  return {
    get: (key) => receipts.get(key)?.promise,
    keep: (key, promise, at) => {
      receipts.set(key, { promise, at });
      const forgotten: string[] = [];
      for (const [oldest, receipt] of receipts) {
        if (receipts.size <= most && clock.now() - receipt.at <= longest) break;
        receipts.delete(oldest);
        forgotten.push(oldest);
      }
      return forgotten;
    },
  };
}
