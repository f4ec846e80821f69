import { msg } from '@lit/localize';
import type { InstanceUrlResult } from '@patchcord/contact-attributes';

/** Why a text is no address of Amazon Connect, in the agent's language. */
export function describeInstanceProblem(reason: Extract<InstanceUrlResult, { ok: false }>['reason']): string {
  switch (reason) {
    case 'empty':
      return msg('Enter the address, such as https://example.my.connect.aws.');
    case 'not an address':
      return msg('This is no address. It looks like https://example.my.connect.aws.');
    case 'sign-in address':
      return msg('This is a sign-in address: it belongs in the field below.');
    case 'other host':
      return msg('The host must end with .my.connect.aws, .awsapps.com or .govcloud.connect.aws.');
  }
}
