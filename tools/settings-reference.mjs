// The settings reference as Markdown, from the two tables of contact-attributes.

/** What is accepted, in words; total over the kinds of value. */
const values = {
  boolean: () => '`true` or `false`',
  choice: ({ values: choices }) => choices.map(code).join(', '),
  number: ({ minimum, maximum }) => `number from ${minimum} to ${maximum}`,
  identifier: ({ minimum }) => `whole number, ${minimum} or above`,
  e164: () => 'phone number in E.164',
  phoneNumber: () => 'phone number, local or E.164',
  email: () => 'e-mail address',
  text: () => 'text',
  names: () => 'names',
  userFieldKey: () => 'key of a user field',
  retired: () => '-',
  instanceUrl: () => 'address of the instance',
  url: () => 'web address',
  serviceUrl: () => '`https` address',
  region: () => 'AWS region',
  country: () => 'ISO code or dialling prefix',
  timeZone: () => 'IANA time zone',
};

/**
 * @param {{ settingsTable: readonly import('@patchcord/contact-attributes').SettingRow[], appSettingsTable: readonly import('@patchcord/contact-attributes').AppSettingRow[] }} tables
 * @returns {string} the page, not yet formatted
 */
export function settingsReference({ settingsTable, appSettingsTable }) {
  const appSettings = appSettingsTable.filter(({ parameterType }) => parameterType !== 'hidden');
  const labelOf = (name) => appSettingsTable.find((row) => row.name === name)?.label ?? name;
  return `# Settings

Every setting of the app, what it accepts and what it does. \`npm run reference\` writes this page from the tables in
[libs/contact-attributes](../libs/contact-attributes); edit those.

A setting is resolved for each contact, and again whenever the contact's attributes change. The first that gives a value wins:

1. the **contact attribute**, set in the Amazon Connect contact flow;
2. the **app setting**, where the table names one, that an administrator gave when installing the app;
3. the **default**.

## Contact attributes

${table(
  ['attribute', 'value', 'default', 'app setting', 'what it does'],
  settingsTable.map((row) => [
    code(row.attribute),
    valueOf(row.type),
    defaultOf(row),
    row.appSetting === undefined ? '-' : labelOf(row.appSetting),
    row.attributeNamedBy === undefined
      ? row.description
      : `${row.description} The app setting *${labelOf(row.attributeNamedBy)}* can give this attribute another name.`,
  ]),
)}

## App settings

${table(
  ['app setting', 'value', 'default', 'what it does'],
  appSettings.map((row) => [
    row.required ? `${row.label} (required)` : row.label,
    row.secureScopes === undefined ? valueOf(row.type) : `${valueOf(row.type)}, kept by Zendesk`,
    defaultOf(row),
    row.helpText,
  ]),
)}

The mappings of queues and brands are stored in a hidden setting; administrators edit them in the app's own page.

## How a value is read

- Names of attributes are matched exactly. Values are trimmed.
- In any letter case, these mean _not set_, as a missing attribute does: the empty value, \`-\`, \`none\`, \`empty\`, \`ignore\`, \`timeout\`, \`null\`.
- True, in any letter case: \`true\`, \`t\`, \`1\`, \`yes\`, \`y\`, \`on\`. False: \`false\`, \`f\`, \`0\`, \`no\`, \`n\`, \`off\`.
- A choice may be written in any letter case.
- Numbers are digits: \`15\`, not \`15 minutes\`, \`-1\` or \`1e9\`.
- E.164 is \`+\`, a digit from 1 to 9, then 1 to 14 digits; spaces, full stops, parentheses and hyphens do not matter.
- A local phone number is read with the default country.
- An invalid value never breaks a contact. It is ignored, the next source is used, and a warning says which attribute it was, what was expected
  and what was received. The agent sees one notice for each contact at most; the contact's timeline has every warning.
`;
}

const code = (text) => `\`${text}\``;

function valueOf(type) {
  const describe = values[type.kind];
  if (describe === undefined)
    throw new Error(`The settings reference has no words for values of kind "${type.kind}".`);
  return describe(type);
}

const defaultOf = ({ default: value }) => (value === undefined ? 'not set' : code(value));

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
