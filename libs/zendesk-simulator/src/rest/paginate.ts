import type { Context } from 'hono';
import { accountSubdomain } from '../desk/account.js';
import type { RestEnvironment } from './rest-api.js';

const maximumPageSize = 100;

/**
 * One page of a list, in the envelope the request asks for: by offset (`page`, `per_page`), or by cursor when
 * `page[size]` is there.
 */
export function paginate<Item>(
  context: Context<RestEnvironment>,
  plural: string,
  items: readonly Item[],
): Record<string, unknown> {
  return context.req.query('page[size]') === undefined
    ? paginateByOffset(context, plural, items)
    : paginateByCursor(context, plural, items);
}

function pageSize(text: string | undefined): number {
  const size = Number(text ?? maximumPageSize);
  return Number.isInteger(size) && size > 0 ? Math.min(size, maximumPageSize) : maximumPageSize;
}

function addressOf(context: Context<RestEnvironment>, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(context.req.url);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return `https://${accountSubdomain}.zendesk.com${url.pathname}.json${url.search}`;
}

function paginateByOffset<Item>(
  context: Context<RestEnvironment>,
  plural: string,
  items: readonly Item[],
): Record<string, unknown> {
  const perPage = pageSize(context.req.query('per_page'));
  const page = Math.max(1, Math.trunc(Number(context.req.query('page') ?? 1)) || 1);
  const end = page * perPage;
  return {
    [plural]: items.slice(end - perPage, end),
    next_page: end < items.length ? addressOf(context, { page: String(page + 1) }) : null,
    previous_page: page > 1 ? addressOf(context, { page: String(page - 1) }) : null,
    ...(context.req.query('exclude_count') === 'true' ? {} : { count: items.length }),
  };
}

function paginateByCursor<Item>(
  context: Context<RestEnvironment>,
  plural: string,
  items: readonly Item[],
): Record<string, unknown> {
  const size = pageSize(context.req.query('page[size]'));
  const before = fromCursor(context.req.query('page[before]'));
  const start =
    before === undefined ? (fromCursor(context.req.query('page[after]')) ?? 0) : Math.max(0, before - size);
  const end = before ?? Math.min(items.length, start + size);
  const hasMore = before === undefined ? end < items.length : start > 0;
  const after = items.length === 0 ? null : toCursor(end);
  const first = items.length === 0 ? null : toCursor(start);
  return {
    [plural]: items.slice(start, end),
    meta: { has_more: hasMore, after_cursor: after, before_cursor: first },
    links: {
      prev: start > 0 && first !== null ? addressOf(context, { 'page[before]': first }) : null,
      next: end < items.length && after !== null ? addressOf(context, { 'page[after]': after }) : null,
    },
  };
}

function toCursor(position: number): string {
  return Buffer.from(`position:${position}`).toString('base64url');
}

function fromCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const position = /^position:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  return position === undefined ? undefined : Number(position);
}
