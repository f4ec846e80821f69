import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsTable } from '@patchcord/contact-attributes';
import { describe, expect, it } from 'vitest';
import { createLookUpHandler } from '../src/flow-look-up/create-look-up-handler.js';
import { createRecordingLog } from './recording-log.js';

interface Action {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Transitions: {
    readonly NextAction?: string;
    readonly Errors?: readonly { readonly NextAction: string; readonly ErrorType: string }[];
    readonly Conditions?: readonly { readonly NextAction: string }[];
  };
}

interface Flow {
  readonly Version: string;
  readonly StartAction: string;
  readonly Metadata: { readonly ActionMetadata: Readonly<Record<string, unknown>> };
  readonly Actions: readonly Action[];
}

const folder = join(import.meta.dirname, '../../../docs/aws/flows');
const flows = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Flow] as const,
);
const appAttributes = settingsTable.map(({ attribute }): string => attribute);

function nextOf({ Transitions: { Conditions = [], Errors = [], NextAction } }: Action): readonly string[] {
  const branches = [...Conditions, ...Errors].map((branch) => branch.NextAction);
  return NextAction === undefined ? branches : [NextAction, ...branches];
}

function textsOf(action: Action, member: string): Readonly<Record<string, string>> {
  return (action.Parameters[member] ?? {}) as Readonly<Record<string, string>>;
}

describe.each(flows)('the sample flow %s', (_, flow) => {
  const byId = new Map(flow.Actions.map((action) => [action.Identifier, action]));

  it('is one that Connect can import', () => {
    expect(flow.Version).toBe('2019-10-30');
    expect(Object.keys(flow.Metadata.ActionMetadata).sort()).toEqual([...byId.keys()].sort());
    expect(byId.size).toBe(flow.Actions.length);
  });

  it('leads from its start to every block, and from every block to the end', () => {
    const reached = new Set<string>();
    const visit = (id: string) => {
      if (reached.has(id)) return;
      reached.add(id);
      const action = byId.get(id);
      if (action === undefined) throw new Error(`There is no block ${id}.`);
      const next = nextOf(action);
      if (next.length === 0) expect(action.Type).toBe('DisconnectParticipant');
      next.forEach(visit);
    };
    visit(flow.StartAction);
    expect([...reached].sort()).toEqual([...byId.keys()].sort());
  });

  it('goes on when the look-up fails', () => {
    for (const { Transitions, Type } of flow.Actions)
      if (Type === 'InvokeLambdaFunction')
        expect(Transitions.Errors?.map(({ ErrorType }) => ErrorType)).toEqual(['NoMatchingError']);
  });

  it('sets attributes that the app knows', () => {
    const set = flow.Actions.filter(({ Type }) => Type === 'UpdateContactAttributes').flatMap((action) =>
      Object.keys(textsOf(action, 'Attributes')),
    );
    expect(set.filter((name) => !appAttributes.includes(name))).toEqual([]);
  });

  it('asks for look-ups that the function understands', async () => {
    for (const action of flow.Actions.filter(({ Type }) => Type === 'InvokeLambdaFunction')) {
      const given = Object.entries(textsOf(action, 'LambdaInvocationAttributes'));
      // What comes from the flow at run time: ids and order numbers are digits here.
      const Parameters = Object.fromEntries(
        given.map(([name, value]) => [name, value.startsWith('$.') ? '101' : value]),
      );
      const handle = createLookUpHandler({
        // A Zendesk without any record.
        read: (path) =>
          Promise.resolve({ body: path.endsWith('/search') ? { results: [] } : undefined, date: 0 }),
        defaultCountry: undefined,
        brandScope: undefined,
        log: createRecordingLog(),
        now: () => 0,
      });
      const event = {
        Details: { ContactData: { CustomerEndpoint: { Address: '+14155550134' } }, Parameters },
      };
      expect(await handle(event, { getRemainingTimeInMillis: () => 8000 })).toEqual({ status: 'not_found' });
    }
  });
});
