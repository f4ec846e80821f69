import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsReference } from './settings-reference.mjs';

const setting = {
  name: 'queueHint',
  attribute: 'queue_hint',
  type: { kind: 'choice', values: ['on|off', 'auto'] },
  default: undefined,
  description: 'Says so.',
};
const appSetting = {
  name: 'region',
  parameterType: 'text',
  required: true,
  type: { kind: 'region' },
  default: 'eu-west-2',
  label: 'AWS region',
  helpText: 'Where it is.',
};
const lineOf = (page, start) => page.split('\n').find((line) => line.startsWith(`| ${start}`));

test('a setting has its attribute, values, default, app setting and meaning', () => {
  const rows = [
    setting,
    {
      ...setting,
      attribute: 'b',
      type: { kind: 'number', minimum: 0, maximum: 9 },
      default: 0,
      appSetting: 'region',
    },
    { ...setting, attribute: 'c', attributeNamedBy: 'region' },
  ];
  const page = settingsReference({ settingsTable: rows, appSettingsTable: [appSetting] });
  assert.equal(
    lineOf(page, '`queue_hint`'),
    '| `queue_hint` | `on\\|off`, `auto` | not set | - | Says so. |',
  );
  assert.equal(lineOf(page, '`b`'), '| `b` | number from 0 to 9 | `0` | AWS region | Says so. |');
  assert.match(
    lineOf(page, '`c`'),
    /Says so\. The app setting \*AWS region\* can give this attribute another name\. \|$/,
  );
});

test('an app setting has its label, values, default and help; a hidden one has no row', () => {
  const page = settingsReference({
    settingsTable: [],
    appSettingsTable: [appSetting, { ...appSetting, parameterType: 'hidden', label: 'Unseen' }],
  });
  assert.equal(lineOf(page, 'AWS'), '| AWS region (required) | AWS region | `eu-west-2` | Where it is. |');
  assert.doesNotMatch(page, /Unseen/);
});

test('a secure app setting says who keeps it', () => {
  const page = settingsReference({
    settingsTable: [],
    appSettingsTable: [
      {
        ...appSetting,
        required: false,
        type: { kind: 'text' },
        default: undefined,
        secureScopes: ['header'],
      },
    ],
  });
  assert.equal(lineOf(page, 'AWS'), '| AWS region | text, kept by Zendesk | not set | Where it is. |');
});

test('a kind of value without words is an error, not a gap in the page', () => {
  assert.throws(
    () =>
      settingsReference({ settingsTable: [{ ...setting, type: { kind: 'colour' } }], appSettingsTable: [] }),
    /no words for values of kind "colour"/,
  );
});
