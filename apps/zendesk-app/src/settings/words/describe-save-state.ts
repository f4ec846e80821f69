import { msg, str } from '@lit/localize';
import { diffMappings, type MappingsTable } from '../mappings/diff-mappings.js';
import { toMappings } from '../mappings/mappings-draft.js';
import { hasUnsavedChanges, type MappingsContext } from '../mappings/mappings-machine.js';
import type { Undoable } from '../mappings/undoable.js';
import { describeFailure } from './describe-failure.js';

/** Where saving stands: one sentence, and what can be done. */
export interface SaveState {
  readonly tone: 'neutral' | 'working' | 'success' | 'warning' | 'danger';
  readonly sentence: string;
  /** The words of the undo button; undefined when there is nothing to take back. */
  readonly undo: string | undefined;
  readonly canDiscard: boolean;
  readonly canSave: boolean;
  readonly canCompare: boolean;
  readonly saveLabel: string;
}

/** What saving depends on besides the mappings themselves. */
export interface SaveFacts {
  /** How many errors of each table block it. */
  readonly errors: Readonly<Record<MappingsTable, number>>;
  /** The table on the screen. */
  readonly table: MappingsTable;
  readonly isSaving: boolean;
}

/** Says where saving stands. */
export function describeSaveState(context: MappingsContext, facts: SaveFacts): SaveState {
  const isChanged = hasUnsavedChanges(context);
  const canAct = isChanged && !facts.isSaving;
  const last = context.undoables.at(-1);
  return {
    ...(isChanged || facts.isSaving ? describeUnsaved(context, facts) : describeSaved(context, last)),
    undo: last === undefined ? undefined : nameUndo(last),
    canDiscard: canAct && !isStartingOver(context),
    canSave: canAct,
    canCompare: context.theirs !== undefined && !facts.isSaving,
    saveLabel: context.failure !== undefined && canAct ? msg('Try again') : msg('Save'),
  };
}

type Progress = Pick<SaveState, 'tone' | 'sentence'>;

function describeUnsaved(context: MappingsContext, { errors, table, isSaving }: SaveFacts): Progress {
  const { failure, theirs } = context;
  if (isSaving) return { tone: 'working', sentence: msg('Saving in Zendesk…') };
  if (errors.queueBrands + errors.brandQueues > 0)
    return { tone: 'danger', sentence: describeErrors(errors, table) };
  if (failure !== undefined) {
    const why = describeFailure(failure.reason);
    return { tone: 'danger', sentence: msg(str`Not saved; your changes are kept here. ${why}`) };
  }
  if (theirs !== undefined)
    return {
      tone: 'warning',
      sentence: msg('Another administrator has saved meanwhile. Compare both versions before you save.'),
    };
  if (isStartingOver(context))
    return { tone: 'warning', sentence: msg('Saving replaces the stored text that could not be read.') };
  const count = diffMappings(context.base, toMappings(context.draft)).length;
  return {
    tone: 'neutral',
    sentence: count === 1 ? msg('One unsaved change.') : msg(str`${count} unsaved changes.`),
  };
}

function describeErrors(errors: SaveFacts['errors'], table: MappingsTable): string {
  const count = errors.queueBrands + errors.brandQueues;
  if (errors[table] === 0) {
    const other = table === 'queueBrands' ? msg('Brands to queues') : msg('Queues to brands');
    return msg(str`Errors in the table ${other} must be corrected before saving.`);
  }
  if (count === 1) return msg('One error must be corrected before saving.');
  return msg(str`${count} errors must be corrected before saving.`);
}

function describeSaved({ news }: MappingsContext, last: Undoable | undefined): Progress {
  if (last?.kind === 'discarded') return { tone: 'neutral', sentence: msg('Your changes were discarded.') };
  if (last?.kind === 'theirs taken')
    return { tone: 'neutral', sentence: msg('The other administrator’s version was taken.') };
  switch (news) {
    case 'saved':
      return {
        tone: 'success',
        sentence: msg('Saved. Agents’ open apps use it from the next contact on.'),
      };
    case 'updated from elsewhere':
      return {
        tone: 'neutral',
        sentence: msg('Updated: another administrator has saved. You had no unsaved changes.'),
      };
    default:
      return { tone: 'neutral', sentence: msg('Everything is saved.') };
  }
}

function isStartingOver({ basedOn }: MappingsContext): boolean {
  return basedOn === 'damaged';
}

function nameUndo(undoable: Undoable): string {
  switch (undoable.kind) {
    case 'row removed': {
      const { queue } = undoable.row;
      return queue.trim() === '' ? msg('Bring the row back') : msg(str`Bring “${queue}” back`);
    }
    case 'imported':
      return msg('Undo the import');
    case 'discarded':
      return msg('Bring my changes back');
    case 'theirs taken':
      return msg('Bring my version back');
  }
}
