import { describeLife } from './describe-life.js';
import { taskByRules } from './lives/task-by-rules.js';

await describeLife(taskByRules);
