import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appSettingsTable } from '@patchcord/contact-attributes';
import { describe, expect, it } from 'vitest';
import { createManifest } from './create-manifest.js';
import { createTranslation, toBritishEnglish } from './create-translation.js';

const folder = join(import.meta.dirname, '../../public');
const { version } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as { version: string };
/** As the formatter has it: an array of one text stands in one line. */
const write = (value: object) =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+("[^"\n]*")\s+\]/g, '[$1]')}\n`;

// `npm run manifest` writes these files anew.
describe('files of the Zendesk package', () => {
  it('has the version of the release and the parameters of the settings table in its manifest', async () => {
    const manifest = createManifest(version, appSettingsTable);

    await expect(write(manifest)).toMatchFileSnapshot(join(folder, 'manifest.json'));
  });

  it('has a text for each parameter that administrators see, in every language', async () => {
    const english = createTranslation(appSettingsTable);

    await expect(write(english)).toMatchFileSnapshot(join(folder, 'translations/en.json'));
    await expect(write(toBritishEnglish(english))).toMatchFileSnapshot(
      join(folder, 'translations/en-gb.json'),
    );
  });
});
