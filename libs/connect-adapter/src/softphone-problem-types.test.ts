import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { softphoneProblemTypes } from './softphone-problem-types.js';

describe('softphoneProblemTypes', () => {
  it('are what Streams declares, and what it sends beside them', () => {
    const streams = readFileSync(createRequire(import.meta.url).resolve('amazon-connect-streams'), 'utf8');
    const [, declared = ''] = /SoftphoneErrorTypes = connect\.makeEnum\(\[([^\]]*)\]/.exec(streams) ?? [];
    const sent = streams.matchAll(/publishError\(["'](\w+)["']/g);
    const names = [...declared.matchAll(/\w+/g), ...sent].map((match) => match[1] ?? match[0]);

    expect([...softphoneProblemTypes].sort()).toEqual([...new Set(names)].sort());
  });
});
