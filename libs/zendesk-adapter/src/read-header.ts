import { readObject } from './read-json.js';

/**
 * A response header, or undefined. U1: under which name the framework passes headers on, if at all, is not known;
 * an object by header names and the raw text of `getAllResponseHeaders()` are both understood.
 */
export function readHeader(xhr: unknown, name: string): string | undefined {
  const answer = readObject(xhr);
  return [answer['responseHeaders'], answer['headers'], answer['getResponseHeader']]
    .map((headers) => (typeof headers === 'string' ? fromText(headers, name) : fromObject(headers, name)))
    .find((value) => value !== undefined);
}

function fromObject(headers: unknown, name: string): string | undefined {
  const entry = Object.entries(readObject(headers)).find(([key]) => key.toLowerCase() === name.toLowerCase());
  const value = entry?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

function fromText(headers: string, name: string): string | undefined {
  const prefix = `${name.toLowerCase()}:`;
  const line = headers.split(/\r?\n/).find((candidate) => candidate.toLowerCase().startsWith(prefix));
  return line?.slice(prefix.length).trim();
}
