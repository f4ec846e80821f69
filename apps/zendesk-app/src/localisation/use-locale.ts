import { createLocaleSwitch } from '@patchcord/agent-ui';
import * as britishEnglish from '../generated/locales/en-GB.js';

/** Switches every string of the app to the language of whoever reads it, given as browsers and Zendesk write it (`en-gb`, `en-US`, `fr`). */
export const useLocale = createLocaleSwitch(britishEnglish);
