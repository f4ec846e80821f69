import {
  array,
  type BaseIssue,
  check,
  forward,
  type GenericSchema,
  getDotPath,
  integer,
  type InferOutput,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  toLowerCase,
} from 'valibot';
import { parseJson } from '../shared/read-json.js';

const id = pipe(string(), regex(/^[1-9]\d{0,18}$/, 'must be an id of Zendesk: digits in quotes'));
/** Zendesk keeps tags in small letters. */
const tag = pipe(string(), regex(/^[^\s,]+$/, 'must be one tag, without blanks'), toLowerCase());

/** A list that names nothing would keep its route from ever fitting. */
const someOf = <const Schema extends GenericSchema>(schema: Schema) =>
  pipe(array(schema), minLength(1, 'must name at least one'));

/** Minutes in six days, the longest that Amazon Connect waits, less an hour for what the way here takes. */
const longestDelay = 6 * 24 * 60 - 60;

const kindsThatAddTags: ReadonlySet<string> = new Set(['created', 'tags_changed']);

/** Conditions of a route: all that are given must hold, each for one of its values. */
const conditions = pipe(
  strictObject({
    /** Kinds of events; without it `created`, and with `tagsAdded` also `tags_changed`. */
    events: optional(
      pipe(
        array(pipe(string(), regex(/^[a-z_]+$/, 'must be a kind of event such as created or tags_changed'))),
        minLength(1, 'must name at least one kind of event'),
      ),
    ),
    brands: optional(someOf(id)),
    groups: optional(someOf(id)),
    priorities: optional(
      someOf(picklist(['low', 'normal', 'high', 'urgent'], 'must be low, normal, high or urgent')),
    ),
    /** The ticket has one of these. */
    tags: optional(someOf(tag)),
    /** The event added one of these. */
    tagsAdded: optional(someOf(tag)),
  }),
  forward(
    check(
      ({ events, tagsAdded }) =>
        tagsAdded === undefined || events === undefined || events.some((kind) => kindsThatAddTags.has(kind)),
      'only created and tags_changed add tags: events must name one of them',
    ),
    ['tagsAdded'],
  ),
);

const route = strictObject({
  /** For logs and people. */
  name: pipe(string(), minLength(1, 'must not be empty'), maxLength(100, 'must not be longer than 100')),
  when: conditions,
  /** Id of the flow that the task starts in. */
  flow: pipe(
    string(),
    regex(
      /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
      'must be the id of a flow: the last part of its ARN',
    ),
  ),
  /** After how many minutes the flow starts; without it at once. */
  delayMinutes: optional(
    pipe(
      number(),
      integer('must be whole minutes'),
      minValue(1, 'must be at least 1'),
      maxValue(longestDelay, `must not be above ${String(longestDelay)}: tasks wait for six days at most`),
    ),
  ),
  /** Contact attributes beside those that every task has. */
  attributes: optional(
    record(
      pipe(string(), regex(/^[\w-]{1,100}$/, 'must be letters, digits, _ and - only')),
      pipe(string(), maxLength(1000, 'must not be longer than 1000')),
    ),
  ),
});

const table = strictObject({
  version: literal(1, 'must be 1'),
  routes: pipe(
    array(route),
    check((routes) => new Set(routes.map(({ name }) => name)).size === routes.length, 'need different names'),
  ),
});

/** What an advanced parameter of the Parameter Store holds. */
const longestTable = 8192;

/** Which flow a ticket's task starts in: the first route whose conditions hold. */
export type RoutingTable = InferOutput<typeof table>;
export type Route = RoutingTable['routes'][number];

/** A routing table, or everything that is wrong with it, each with its place. */
export type RoutingTableReading =
  | { readonly table: RoutingTable; readonly problems: readonly [] }
  | { readonly table: undefined; readonly problems: readonly string[] };

/** Reads a routing table of a JSON text. Never throws. */
export function readRoutingTable(text: string): RoutingTableReading {
  const value = parseJson(text);
  if (value === undefined) return { table: undefined, problems: ['The routing table is no JSON.'] };
  if (text.length > longestTable)
    return {
      table: undefined,
      problems: [
        `The routing table is longer than ${String(longestTable)} letters, the most that the Parameter Store takes.`,
      ],
    };
  const { issues, output, success } = safeParse(table, value);
  if (success) return { table: output, problems: [] };
  return {
    table: undefined,
    problems: issues.map((issue) => `${getDotPath(issue) ?? 'table'}: ${toProblem(issue)}`),
  };
}

/** Members too many or too few, in words for administrators. */
function toProblem({ expected, message, received, type }: BaseIssue<unknown>): string {
  if (type !== 'strict_object') return message;
  if (expected === 'never') return 'is not known here';
  return received === 'undefined' ? 'is missing' : message;
}
