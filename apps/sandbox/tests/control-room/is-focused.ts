/** Whether an element has the focus, in its own shadow root too; runs in the page. */
export function isFocused(element: Element): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
