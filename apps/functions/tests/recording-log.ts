import type { Log, LogDetails } from '../src/shared/log.js';

export interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly details: LogDetails;
}

/** A log that keeps its lines. */
export function createRecordingLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (level: keyof Log) => (message: string, details: LogDetails) => {
    lines.push({ level, message, details });
  };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}
