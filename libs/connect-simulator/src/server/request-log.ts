/** One call that reached the CTI service; `at` is an ISO time, `status` null if no answer was sent. */
export interface CtiRequestRecord {
  readonly at: string;
  readonly operation: string;
  readonly agent: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  status: number | null;
}

const capacity = 5000;

/** The last 5000 requests, oldest first. */
export function createRequestLog<Entry>() {
  let records: Entry[] = [];
  return {
    add: (record: Entry): Entry => {
      records.push(record);
      if (records.length > capacity) records = records.slice(-capacity);
      return record;
    },
    list: (): readonly Entry[] => records,
    clear: (): void => {
      records = [];
    },
  };
}

export type RequestLog<Entry> = ReturnType<typeof createRequestLog<Entry>>;
