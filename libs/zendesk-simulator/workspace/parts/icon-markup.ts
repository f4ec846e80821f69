const forbidden = 'script, foreignObject, iframe, image, use[href^="http"], a';

/**
 * @returns the part of an icon file that shows a symbol, as harmless SVG: without a chosen symbol what the file shows
 *   by itself, else its first symbol; `null` if the text is no SVG
 */
export function toIconMarkup(file: string, symbolId: string | null): string | null {
  const svg = new DOMParser().parseFromString(file, 'image/svg+xml').documentElement;
  if (svg.localName !== 'svg') return null;
  for (const element of svg.querySelectorAll(forbidden)) element.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name);
  }
  const symbols = [...svg.querySelectorAll('symbol')];
  const own = [...svg.children].some(
    ({ localName }) => !['symbol', 'defs', 'title', 'desc', 'style'].includes(localName),
  );
  const symbol = symbols.find(({ id }) => id === symbolId) ?? (own ? undefined : symbols[0]);
  const viewBox = symbol?.getAttribute('viewBox') ?? svg.getAttribute('viewBox') ?? '0 0 26 26';
  for (const one of symbols) one.remove();
  const content = symbol === undefined ? svg.innerHTML : symbol.innerHTML;
  const paint = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin']
    .map((name) => [name, symbol?.getAttribute(name) ?? svg.getAttribute(name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${(value ?? '').replace(/"/g, '')}"`)
    .join('');
  return `<svg viewBox="${viewBox.replace(/"/g, '')}" focusable="false"${paint}>${content}</svg>`;
}
