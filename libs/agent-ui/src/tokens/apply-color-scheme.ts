/** Zendesk's word for its appearance setting, as ZAF delivers it. */
export type ColorScheme = 'light' | 'dark';

/**
 * Switches `root` (the document's root element, as a rule) to a scheme: Garden's tokens by `data-color-scheme`, the browser's own
 * controls and scroll bars by CSS `color-scheme`. Anything but `dark` means light, as an absent `colorScheme` parameter does.
 */
export function applyColorScheme(root: HTMLElement, scheme: string | null | undefined): ColorScheme {
  const applied: ColorScheme = scheme === 'dark' ? 'dark' : 'light';
  root.dataset['colorScheme'] = applied;
  root.style.colorScheme = applied;
  return applied;
}
