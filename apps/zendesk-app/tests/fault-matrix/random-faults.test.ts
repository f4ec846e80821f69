import { describeCases } from './describe-life.js';
import { listRandomCases } from './list-random-cases.js';
import { lives } from './lives/lives.js';

for (const life of lives) {
  describeCases(`${life.name}, several faults`, life, listRandomCases(12));
}
