import { describe, expect, it } from 'vitest';
import { readRoutingTable } from './routing-table.js';

const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';
const route = { name: 'Urgent', when: { priorities: ['urgent'] }, flow };

function problemsOf(table: unknown): readonly string[] {
  return readRoutingTable(JSON.stringify(table)).problems;
}

describe('readRoutingTable', () => {
  it('reads a table', () => {
    const table = {
      version: 1,
      routes: [
        route,
        {
          name: 'Call me',
          when: { tagsAdded: ['call_me'], brands: ['360001000701'], groups: ['360001000301'], tags: ['vip'] },
          flow,
          delayMinutes: 30,
          attributes: { ticket_assignment: 'agent' },
        },
      ],
    };
    expect(readRoutingTable(JSON.stringify(table))).toEqual({ table, problems: [] });
  });

  it('takes a table without routes: no ticket makes a task', () => {
    expect(problemsOf({ version: 1, routes: [] })).toEqual([]);
  });

  it('reads tags as Zendesk keeps them: in small letters', () => {
    const when = { tags: ['VIP'], tagsAdded: ['Call_Me', 'Größe'] };
    expect(readRoutingTable(JSON.stringify({ version: 1, routes: [{ ...route, when }] })).table).toEqual({
      version: 1,
      routes: [{ ...route, when: { tags: ['vip'], tagsAdded: ['call_me', 'größe'] } }],
    });
  });

  it.each([
    ['no JSON', undefined, ['The routing table is no JSON.']],
    ['another version', { version: 2, routes: [] }, ['version: must be 1']],
    [
      'a flow that is no id',
      { version: 1, routes: [{ ...route, flow: 'Support flow' }] },
      ['routes.0.flow: must be the id of a flow: the last part of its ARN'],
    ],
    [
      'a brand by its name',
      { version: 1, routes: [{ ...route, when: { brands: ['Acme'] } }] },
      ['routes.0.when.brands.0: must be an id of Zendesk: digits in quotes'],
    ],
    [
      'a priority that does not exist',
      { version: 1, routes: [{ ...route, when: { priorities: ['blocker'] } }] },
      ['routes.0.when.priorities.0: must be low, normal, high or urgent'],
    ],
    [
      'a delay beyond six days',
      { version: 1, routes: [{ ...route, delayMinutes: 9000 }] },
      ['routes.0.delayMinutes: must not be above 8580: tasks wait for six days at most'],
    ],
    [
      'an attribute that Connect refuses',
      { version: 1, routes: [{ ...route, attributes: { 'a b': 'c' } }] },
      ['routes.0.attributes.a b: must be letters, digits, _ and - only'],
    ],
    [
      'more than the Parameter Store takes',
      {
        version: 1,
        routes: [
          {
            ...route,
            attributes: Object.fromEntries([...'abcdefghi'].map((key) => [key, 'x'.repeat(1000)])),
          },
        ],
      },
      ['The routing table is longer than 8192 letters, the most that the Parameter Store takes.'],
    ],
    ['two routes of one name', { version: 1, routes: [route, route] }, ['routes: need different names']],
    [
      'several mistakes',
      { version: 1, routes: [{ ...route, name: '', when: { events: [] } }] },
      ['routes.0.name: must not be empty', 'routes.0.when.events: must name at least one kind of event'],
    ],
    [
      'tags that no event could add',
      { version: 1, routes: [{ ...route, when: { events: ['priority_changed'], tagsAdded: ['call_me'] } }] },
      ['routes.0.when.tagsAdded: only created and tags_changed add tags: events must name one of them'],
    ],
    [
      'lists that name nothing',
      { version: 1, routes: [{ ...route, when: { brands: [], tagsAdded: [] } }] },
      ['routes.0.when.brands: must name at least one', 'routes.0.when.tagsAdded: must name at least one'],
    ],
  ])('tells of %s where it is', (_, table, problems) => {
    expect(problemsOf(table)).toEqual(problems);
  });

  it('tells of a member that does not exist, and of one that is missing', () => {
    const { flow: id, name } = route;
    expect(problemsOf({ version: 1, routes: [{ ...route, when: { tag: ['vip'] } }] })).toEqual([
      'routes.0.when.tag: is not known here',
    ]);
    expect(problemsOf({ version: 1, routes: [{ name, flow: id }] })).toEqual(['routes.0.when: is missing']);
  });
});
