/**
 * Asks the agent before this window is closed or loaded again, for as long as `isNeeded` says so. The listener is there only then: it
 * keeps browsers from restoring pages quickly.
 * @returns call it after each change
 */
export function createClosingGuard(view: Pick<Window, 'addEventListener' | 'removeEventListener'>) {
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
  let isArmed = false;
  return (isNeeded: boolean): void => {
    if (isNeeded === isArmed) return;
    isArmed = isNeeded;
    if (isNeeded) view.addEventListener('beforeunload', ask);
    else view.removeEventListener('beforeunload', ask);
  };
}
