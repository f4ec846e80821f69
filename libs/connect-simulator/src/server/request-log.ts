/** One call that reached the CTI service; `at` is an ISO time, `status` null if no answer was sent. */
export interface CtiRequestRecord {
  readonly at: string;
  readonly operation: string;
  readonly agent: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  status: number | null;
}

const capacity = 5000;

/** The last 5000 calls, oldest first. */
export function createRequestLog() {
  let records: CtiRequestRecord[] = [];
  return {
    add: (record: CtiRequestRecord): CtiRequestRecord => {
      records.push(record);
      if (records.length > capacity) records = records.slice(-capacity);
      return record;
    },
    list: (): readonly CtiRequestRecord[] => records,
    clear: (): void => {
      records = [];
    },
  };
}

export type RequestLog = ReturnType<typeof createRequestLog>;
