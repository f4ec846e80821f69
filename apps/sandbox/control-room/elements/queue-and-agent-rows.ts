import { html, type TemplateResult } from 'lit';
import type { ConnectSetup } from '../sandbox/connect-setup.js';
import { choiceRow } from './choice-row.js';

/** Rows of a form: through which queue a contact comes, and to which agent; `queue` and `agent` in the form's data. */
export function queueAndAgentRows({ queues, agents }: ConnectSetup): TemplateResult {
  return html`${choiceRow({
    id: 'queue',
    label: 'Queue',
    options: queues.map(({ name }) => [name, name]),
  })}
  ${choiceRow({
    id: 'agent',
    label: 'Agent',
    options: agents.map(({ username, name }) => [username, name]),
  })}`;
}
