import type { AppSettingRow } from '@patchcord/contact-attributes';

/** A translation file of the Zendesk app (zendesk.md V17 to V19): what administrators read when they install it. */
export function createTranslation(appSettings: readonly AppSettingRow[]): object {
  return {
    app: {
      name: 'Patchcord',
      short_description: 'Amazon Connect in Zendesk: calls, chats and tasks on the right tickets.',
      long_description:
        'A softphone for Amazon Connect in the top bar. It recognizes customers, opens and creates tickets, and records what happened on them.',
      installation_instructions:
        'Enter the address of your Amazon Connect instance. Then add two addresses to the approved origins of that instance: the address of your Zendesk, and the address of this app, which the softphone shows when it is missing.',
      parameters: Object.fromEntries(
        appSettings
          .filter(({ parameterType }) => parameterType !== 'hidden')
          .map(({ name, label, helpText }) => [name, { label, helpText }]),
      ),
    },
  };
}

/** The same texts for people who read British English. */
export function toBritishEnglish(translation: object): object {
  return JSON.parse(JSON.stringify(translation).replaceAll('recognizes', 'recognises')) as object;
}
