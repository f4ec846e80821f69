// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { RuntimeOutputConfig } from '@lit/localize-tools/lib/types/modes.js';
import { describe, expect, it } from 'vitest';
import * as britishEnglish from '../generated/locales/en-GB.js';

// `npm run localise` makes it pass again after a string has changed.
describe('translations', () => {
  it('have a template for every string of the sources, and for nothing else', () => {
    const config = readConfigFileAndWriteSchema(join(import.meta.dirname, '../../lit-localize.json'));
    const localizer = new RuntimeLitLocalizer({ ...config, output: config.output as RuntimeOutputConfig });

    const { messages, errors } = localizer.extractSourceMessages();

    expect(errors).toEqual([]);
    expect(Object.keys(britishEnglish.templates).sort()).toEqual(messages.map(({ name }) => name).sort());
  }, 30_000);

  it('have a text for every string', () => {
    const units = readFileSync(join(import.meta.dirname, '../../xliff/en-GB.xlf'), 'utf8').split(
      '</trans-unit>',
    );

    expect(units.slice(0, -1).filter((unit) => !unit.includes('<target>'))).toEqual([]);
  });
});
