import { msg } from '@lit/localize';
import type { CopyLabels } from '@patchcord/agent-ui';

/** The words of a copy button, in the agent's language. */
export function copyLabels(): CopyLabels {
  return { copy: msg('Copy'), copied: msg('Copied'), refused: msg('Press Ctrl+C') };
}
