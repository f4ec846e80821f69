/**
 * Copies `text` to the clipboard: by the clipboard interface, or, in a frame that may not use it, by the old command on the selected
 * `source`. Answers whether it worked; it never throws.
 */
export async function copyText(
  text: string,
  source: HTMLInputElement | HTMLTextAreaElement,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    source.focus();
    source.select();
    return document.execCommand('copy');
  }
}
