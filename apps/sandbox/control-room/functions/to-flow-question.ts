import type { FlowQuestion } from '../../src/wire/flow-question.js';
import { lookUpQuestions } from './look-up-questions.js';

/**
 * What a flow's block hands to the function.
 * @param kind the parameter `look_up`
 * @param value as it was typed; for the newest open ticket it is the number of who calls
 */
export function toFlowQuestion(kind: string, value: string): FlowQuestion {
  const parameters = { look_up: kind, ...lookUpQuestions[kind]?.parameters };
  const typed = value.trim();
  if (typed === '') return { parameters };
  if (kind === 'open_ticket') return { parameters, callerNumber: typed };
  return { parameters: { ...parameters, [kind === 'search' ? 'word' : 'value']: typed } };
}
