/** @returns a listener of `keydown` that calls `leave` for Escape, which then goes no further: what is around stays open */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
}
