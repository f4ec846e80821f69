import { describeLife } from './describe-life.js';
import { taskNamed } from './lives/task-named.js';

await describeLife(taskNamed);
