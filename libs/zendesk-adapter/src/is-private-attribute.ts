const systemPrefixes = ['aws:', 'aws_', 'aws-', 'connect:', 'x-amz', '$'];

const secretWords: ReadonlySet<string> = new Set([
  ...['pin', 'pwd', 'otp', 'cvv', 'cvc', 'ssn', 'iban', 'jwt', 'auth', 'bearer', 'secret', 'token', 'passwd'],
  ...['password', 'passcode', 'passphrase', 'credential', 'credentials', 'authorization', 'apikey'],
]);

const secretFragments =
  /password|passcode|passphrase|secret|token|credential|apikey|accesskey|privatekey|cardnumber|sessionid/;

/** A signed web token, whatever its name. */
const webToken = /^ey[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Whether a contact attribute must not be written onto a ticket, because it is one of the system's own, or its name
 * or value looks like a secret (contact-rules.md 6).
 */
export function isPrivateAttribute(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (systemPrefixes.some((prefix) => lower.startsWith(prefix))) return true;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return (
    words.some((word) => secretWords.has(word)) ||
    secretFragments.test(words.join('')) ||
    webToken.test(value.trim())
  );
}
