// Writes `src/generated/garden-icons.ts`: the Garden icons this library draws, as Lit templates.
// Run it (`node tools/generate-icons.mjs`) after adding a name to the list below.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const icons = {
  phone: 'phone-stroke',
  'phone-call-in': 'phone-call-in-stroke',
  'phone-call-out': 'phone-call-out-stroke',
  'phone-callback': 'phone-call-transfer-stroke',
  chat: 'speech-bubble-plain-stroke',
  task: 'clipboard-check-stroke',
  email: 'email-stroke',
  question: 'question-mark-stroke',
  headset: 'headset-stroke',
  link: 'link-stroke',
  'link-broken': 'link-remove-stroke',
  upload: 'upload-stroke',
  reload: 'reload-stroke',
  clock: 'clock-stroke',
  history: 'history-stroke',
  copy: 'copy-stroke',
  'check-circle': 'check-circle-stroke',
  'alert-warning': 'alert-warning-stroke',
  'alert-error': 'alert-error-stroke',
  info: 'info-stroke',
  'chevron-down': 'chevron-down-stroke',
  'chevron-up': 'chevron-up-stroke',
  plus: 'plus-stroke',
  trash: 'trash-stroke',
  download: 'download-stroke',
  gear: 'gear-stroke',
  shield: 'shield-stroke',
  pause: 'pause-stroke',
  'new-window': 'new-window-stroke',
};

const root = dirname(createRequire(import.meta.url).resolve('@zendeskgarden/svg-icons/package.json'));
const entries = Object.entries(icons).map(([name, file]) => {
  const source = readFileSync(join(root, 'src/16', `${file}.svg`), 'utf8');
  const shapes = source
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `  '${name}': svg\`${shapes}\`,`;
});

writeFileSync(
  new URL('../src/generated/garden-icons.ts', import.meta.url),
  [
    '// Shapes of @zendeskgarden/svg-icons 8.4.0 (Apache-2.0, see NOTICE). Written by tools/generate-icons.mjs.',
    "import { svg } from 'lit';",
    '',
    '/** The shapes inside each icon, drawn on a 16 by 16 grid in the current text colour. */',
    'export const gardenIcons = {',
    ...entries,
    '} as const;',
    '',
  ].join('\n'),
);
