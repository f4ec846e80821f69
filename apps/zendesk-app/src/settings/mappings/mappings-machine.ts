import {
  PortError,
  type ConfigurationStore,
  type Mappings,
  type MappingsReading,
  type MappingsSaving,
  type StoredMappings,
} from '@patchcord/contact-ports';
import { assertEvent, assign, fromCallback, fromPromise, setup, type ActorRefFrom } from 'xstate';
import { checkDraft, type KnownBrand } from './check-draft.js';
import {
  editDraft,
  isSameAs,
  toDraft,
  toMappings,
  type MappingsDraft,
  type MappingsEdit,
} from './mappings-draft.js';
import { mergeMappings } from './merge-mappings.js';
import { rememberEdit, takeBack, type Undoable } from './undoable.js';

export interface MappingsInput {
  readonly store: ConfigurationStore;
  readonly brands: readonly KnownBrand[];
}

export interface MappingsContext extends MappingsInput {
  /** What both tables said when they were read or saved last. */
  readonly base: Mappings;
  /** What the next save builds on. */
  readonly basedOn: number | 'damaged';
  readonly draft: MappingsDraft;
  /** Latest last. */
  readonly undoables: readonly Undoable[];
  /** What somebody else has saved since, and is not part of `base`. */
  readonly theirs: StoredMappings | undefined;
  readonly damage: Extract<MappingsReading, { kind: 'damaged' }> | undefined;
  /** Why the last read or save failed. */
  readonly failure: PortError | undefined;
  /** What is worth telling about what happened last. */
  readonly news: 'saved' | 'updated from elsewhere' | undefined;
}

export type MappingsEvent =
  | { readonly type: 'edit'; readonly edit: MappingsEdit }
  | { readonly type: 'undo' | 'discard' | 'save' | 'retry' | 'hint' | 'compare' | 'replace damaged' }
  | { readonly type: 'keep mine' | 'take theirs' | 'edit merged' };

export type MappingsActor = ActorRefFrom<typeof mappingsMachine>;

const activeNames = (brands: readonly KnownBrand[]) =>
  brands.filter(({ active }) => active).map(({ name }) => name.trim());

function adopt({ brands, draft }: MappingsContext, stored: StoredMappings) {
  const fresh = toDraft(stored, activeNames(brands), draft.nextKey);
  const clean = { undoables: [], theirs: undefined, damage: undefined, failure: undefined };
  return { ...clean, base: toMappings(fresh), basedOn: stored.revision, draft: fresh };
}

/** Mine on top of theirs, as the new draft; theirs is what it is compared with from now on. */
function rebase(context: MappingsContext) {
  const { base, brands, draft, theirs } = context;
  if (theirs === undefined) return {};
  const adopted = adopt(context, theirs);
  const merged = mergeMappings({ base, mine: toMappings(draft), theirs: adopted.base });
  return { ...adopted, draft: toDraft(merged, activeNames(brands), adopted.draft.nextKey) };
}

const hasErrors = ({ draft, brands }: MappingsContext) => checkDraft(draft, brands).errorCount > 0;
const isUnchanged = ({ draft, base, basedOn }: MappingsContext) =>
  basedOn !== 'damaged' && isSameAs(draft, base);

/** Whether there is anything that leaving would lose. */
export function hasUnsavedChanges(context: MappingsContext): boolean {
  return !isUnchanged(context);
}

/** The mappings page: reads, is edited, saves, and never overwrites what it has not shown. */
export const mappingsMachine = setup({
  types: { input: {} as MappingsInput, context: {} as MappingsContext, events: {} as MappingsEvent },
  actors: {
    read: fromPromise<MappingsReading, ConfigurationStore>(({ input }) => input.read()),
    save: fromPromise<MappingsSaving, Pick<MappingsContext, 'store' | 'draft' | 'basedOn'>>(({ input }) =>
      input.store.save(toMappings(input.draft), input.basedOn),
    ),
    listen: fromCallback<{ readonly type: 'hint' }, ConfigurationStore>(({ input, sendBack }) =>
      input.onHint(() => {
        sendBack({ type: 'hint' });
      }),
    ),
  },
  actions: {
    'make the edit': assign(({ context: { draft, brands, undoables }, event }) => {
      assertEvent(event, 'edit');
      return {
        draft: editDraft(draft, event.edit, activeNames(brands)),
        undoables: rememberEdit(undoables, draft, event.edit),
        news: undefined,
      };
    }),
    'take back': assign(({ context: { draft, undoables } }) => ({
      draft: takeBack(draft, undoables.at(-1)),
      undoables: undoables.slice(0, -1),
      news: undefined,
    })),
    discard: assign(({ context: { draft, base, brands } }) => ({
      draft: toDraft(base, activeNames(brands), draft.nextKey),
      undoables: [{ kind: 'discarded' as const, draft }],
      failure: undefined,
      news: undefined,
    })),
    'take theirs': assign(({ context }) => ({
      ...(context.theirs === undefined ? {} : adopt(context, context.theirs)),
      undoables: [{ kind: 'theirs taken' as const, draft: context.draft }],
      news: undefined,
    })),
    'put mine on top of theirs': assign(({ context }) => ({ ...rebase(context), news: undefined })),
    'be allowed to replace what is damaged': assign({ basedOn: 'damaged' as const, damage: undefined }),
    'note the failure': assign((_, { error }: { readonly error: unknown }) => ({
      failure: PortError.from(error),
    })),
    'forget the failure': assign({ failure: undefined, news: undefined }),
    'adopt what was read': assign(({ context }, { reading }: { readonly reading: MappingsReading }) =>
      reading.kind === 'read' ? adopt(context, reading.stored) : {},
    ),
    'note what is damaged': assign((_, { reading }: { readonly reading: MappingsReading }) =>
      reading.kind === 'damaged' ? { damage: reading } : {},
    ),
    'note what they saved': assign((_, { reading }: { readonly reading: MappingsReading }) =>
      reading.kind === 'read' ? { theirs: reading.stored } : {},
    ),
    'note that it is saved': assign(
      ({ context: { brands } }, { stored }: { readonly stored: StoredMappings }) => ({
        base: toMappings(toDraft(stored, activeNames(brands))),
        basedOn: stored.revision,
        undoables: [],
        theirs: undefined,
        failure: undefined,
        news: 'saved' as const,
      }),
    ),
    'tell that it was updated': assign({ news: 'updated from elsewhere' }),
  },
  guards: {
    'is damaged': (_, { reading }: { readonly reading: MappingsReading }) => reading.kind === 'damaged',
    'is newer': ({ context }, { reading }: { readonly reading: MappingsReading }) =>
      reading.kind === 'read' && reading.stored.revision !== context.basedOn,
    'has unsaved changes': ({ context }) => !isUnchanged(context),
    'can be saved': ({ context }) => !isUnchanged(context) && !hasErrors(context),
    'can be saved merged': ({ context }) => !hasErrors({ ...context, ...rebase(context) }),
    'has undoables': ({ context }) => context.undoables.length > 0,
    'knows theirs': ({ context }) => context.theirs !== undefined,
  },
}).createMachine({
  id: 'mappings',
  context: ({ input }) => {
    const nothing = { queueBrands: [], brandQueues: [] };
    const draft = toDraft(nothing, activeNames(input.brands));
    const clean = {
      undoables: [],
      theirs: undefined,
      damage: undefined,
      failure: undefined,
      news: undefined,
    };
    return { ...input, ...clean, base: toMappings(draft), basedOn: 0, draft };
  },
  invoke: { src: 'listen', input: ({ context }) => context.store },
  initial: 'reading',
  states: {
    reading: {
      entry: 'forget the failure',
      invoke: {
        src: 'read',
        input: ({ context }) => context.store,
        onDone: [
          {
            guard: { type: 'is damaged', params: ({ event }) => ({ reading: event.output }) },
            actions: { type: 'note what is damaged', params: ({ event }) => ({ reading: event.output }) },
            target: 'damaged',
          },
          {
            actions: { type: 'adopt what was read', params: ({ event }) => ({ reading: event.output }) },
            target: 'editing',
          },
        ],
        onError: {
          actions: { type: 'note the failure', params: ({ event }) => ({ error: event.error }) },
          target: 'unread',
        },
      },
    },
    unread: { on: { retry: 'reading' } },
    damaged: {
      on: {
        retry: 'reading',
        'replace damaged': { actions: 'be allowed to replace what is damaged', target: 'editing' },
      },
    },
    editing: {
      initial: 'idle',
      on: {
        edit: { actions: 'make the edit' },
        undo: { guard: 'has undoables', actions: 'take back' },
        discard: { guard: 'has unsaved changes', actions: 'discard' },
        save: { guard: 'can be saved', target: 'saving' },
        hint: '.checking',
        compare: { guard: 'knows theirs', target: 'conflict' },
      },
      states: {
        idle: {},
        checking: {
          invoke: {
            src: 'read',
            input: ({ context }) => context.store,
            onDone: [
              {
                guard: { type: 'is damaged', params: ({ event }) => ({ reading: event.output }) },
                target: 'idle',
              },
              {
                guard: ({ context, event }) =>
                  event.output.kind === 'read' && event.output.stored.revision === context.basedOn,
                target: 'idle',
              },
              {
                guard: 'has unsaved changes',
                actions: { type: 'note what they saved', params: ({ event }) => ({ reading: event.output }) },
                target: 'idle',
              },
              {
                actions: [
                  { type: 'adopt what was read', params: ({ event }) => ({ reading: event.output }) },
                  'tell that it was updated',
                ],
                target: 'idle',
              },
            ],
            // A hint is no more than that: saving finds out anyway.
            onError: 'idle',
          },
        },
      },
    },
    saving: {
      entry: 'forget the failure',
      // Typing goes on while a slow save is under way; what is typed then is unsaved afterwards.
      on: { edit: { actions: 'make the edit' }, undo: { guard: 'has undoables', actions: 'take back' } },
      invoke: {
        src: 'save',
        input: ({ context: { store, draft, basedOn } }) => ({ store, draft, basedOn }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'saved',
            actions: {
              type: 'note that it is saved',
              params: ({ event }) => ({ stored: storedIn(event.output) }),
            },
            target: 'editing',
          },
          {
            guard: ({ event }) => readingIn(event.output).kind === 'damaged',
            actions: {
              type: 'note what is damaged',
              params: ({ event }) => ({ reading: readingIn(event.output) }),
            },
            target: 'damaged',
          },
          {
            actions: {
              type: 'note what they saved',
              params: ({ event }) => ({ reading: readingIn(event.output) }),
            },
            target: 'conflict',
          },
        ],
        onError: {
          actions: { type: 'note the failure', params: ({ event }) => ({ error: event.error }) },
          target: 'editing',
        },
      },
    },
    conflict: {
      on: {
        'keep mine': [
          {
            guard: 'can be saved merged',
            actions: 'put mine on top of theirs',
            target: 'saving',
          },
          { actions: 'put mine on top of theirs', target: 'editing' },
        ],
        'take theirs': { actions: 'take theirs', target: 'editing' },
        'edit merged': { actions: 'put mine on top of theirs', target: 'editing' },
      },
    },
  },
});

function readingIn(saving: MappingsSaving): MappingsReading {
  return saving.kind === 'saved' ? { kind: 'read', stored: saving.stored } : saving.current;
}

function storedIn(saving: MappingsSaving): StoredMappings {
  const reading = readingIn(saving);
  return reading.kind === 'read' ? reading.stored : { queueBrands: [], brandQueues: [], revision: 0 };
}
