import { msg, str } from '@lit/localize';
import { diffMappings } from '../mappings/diff-mappings.js';
import { toMappings } from '../mappings/mappings-draft.js';
import { hasUnsavedChanges, type MappingsContext } from '../mappings/mappings-machine.js';
import type { Undoable } from '../mappings/undoable.js';
import { describeFailure } from './describe-failure.js';

/** Where saving stands: one sentence, and what can be done. */
export interface SaveState {
  readonly tone: 'neutral' | 'working' | 'success' | 'warning' | 'danger';
  readonly sentence: string;
  /** What the undo button takes back; undefined when there is nothing. */
  readonly undo: string | undefined;
  readonly canDiscard: boolean;
  readonly canSave: boolean;
  readonly canCompare: boolean;
  readonly saveLabel: string;
}

/** Says where saving stands. `errorCount` is how many errors of the draft block it. */
export function describeSaveState(context: MappingsContext, errorCount: number, isSaving: boolean): SaveState {
  const isChanged = hasUnsavedChanges(context);
  const last = context.undoables.at(-1);
  const undo = last === undefined ? undefined : describeUndoable(last);
  const { failure } = context;
  return {
    ...describeProgress(context, { errorCount, isSaving, isChanged, undo }),
    undo,
    canDiscard: isChanged && !isSaving,
    canSave: isChanged && !isSaving,
    canCompare: context.theirs !== undefined && !isSaving,
    saveLabel: failure !== undefined && !isSaving && isChanged ? msg('Try again') : msg('Save'),
  };
}

function describeProgress(
  context: MappingsContext,
  {
    errorCount,
    isSaving,
    isChanged,
    undo,
  }: {
    readonly errorCount: number;
    readonly isSaving: boolean;
    readonly isChanged: boolean;
    readonly undo: string | undefined;
  },
): Pick<SaveState, 'tone' | 'sentence'> {
  const { failure, news, theirs } = context;
  if (isSaving) return { tone: 'working', sentence: msg('Saving in Zendesk…') };
  if (isChanged && failure !== undefined)
    return {
      tone: 'danger',
      sentence: `${msg('Not saved; your changes are kept here.')} ${describeFailure(failure.reason)}`,
    };
  if (isChanged) {
    if (errorCount === 1) return { tone: 'danger', sentence: msg('One error must be corrected before saving.') };
    if (errorCount > 1)
      return { tone: 'danger', sentence: msg(str`${errorCount} errors must be corrected before saving.`) };
    if (theirs !== undefined)
      return {
        tone: 'warning',
        sentence: msg('Another administrator has saved meanwhile. Compare both versions before you save.'),
      };
    if (undo !== undefined) return { tone: 'neutral', sentence: undo };
    const count = diffMappings(context.base, toMappings(context.draft)).length;
    if (context.basedOn === 'damaged') return { tone: 'warning', sentence: describeReplacing() };
    return {
      tone: 'neutral',
      sentence: count === 1 ? msg('One unsaved change.') : msg(str`${count} unsaved changes.`),
    };
  }
  if (undo !== undefined) return { tone: 'neutral', sentence: undo };
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

function describeReplacing(): string {
  return msg('Saving replaces the stored text that could not be read.');
}

function describeUndoable(undoable: Undoable): string {
  switch (undoable.kind) {
    case 'row removed': {
      const { queue } = undoable.row;
      return queue.trim() === '' ? msg('Row deleted.') : msg(str`Row “${queue}” deleted.`);
    }
    case 'imported':
      return msg('Imported, not saved yet.');
    case 'discarded':
      return msg('Your changes were discarded.');
    case 'theirs taken':
      return msg('The other administrator’s version was taken.');
  }
}
