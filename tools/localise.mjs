// Brings the translations of the app in this folder up to date after a string has changed: collects the strings, gives
// British English a text for each new one (the American, respelt), and writes the templates. Run it as `npm run localise`
// in the app.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const british = {
  recognize: 'recognise',
  organization: 'organisation',
  authorize: 'authorise',
  canceled: 'cancelled',
  dialed: 'dialled',
  center: 'centre',
  color: 'colour',
  customize: 'customise',
};
// Names stay as their owner writes them.
const names = ['Admin Center'];

const tools = dirname(createRequire(import.meta.url).resolve('@lit/localize-tools/package.json'));
const litLocalize = (command) =>
  execFileSync(process.execPath, [join(tools, 'bin/lit-localize.js'), command], {
    stdio: 'inherit',
  });

function respell(text) {
  const kept = names.reduce((rest, name, index) => rest.replaceAll(name, `\u0000${index}\u0000`), text);
  const spelt = Object.entries(british).reduce(
    (rest, [american, ours]) =>
      rest.replace(new RegExp(american, 'gi'), (word) =>
        word[0] === american[0] ? ours : ours[0].toUpperCase() + ours.slice(1),
      ),
    kept,
  );
  return names.reduce((rest, name, index) => rest.replaceAll(`\u0000${index}\u0000`, name), spelt);
}

litLocalize('extract');
const file = 'xliff/en-GB.xlf';
const withTargets = readFileSync(file, 'utf8')
  .split('</trans-unit>')
  .map((unit) =>
    unit.includes('<target>')
      ? unit
      : unit.replace(
          /<source>([\s\S]*)<\/source>\n/,
          (line, source) => `${line}  <target>${respell(source)}</target>\n`,
        ),
  )
  .join('</trans-unit>');
writeFileSync(file, withTargets);
litLocalize('build');
