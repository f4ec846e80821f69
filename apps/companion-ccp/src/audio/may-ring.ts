/** Whether the browser lets this window make a sound by itself, and so lets Connect's page ring in it. */
export type RingPermission = 'allowed' | 'blocked';

/**
 * Browsers let a page sound after one click or key in it, and pages that are used often, or installed, at once. A click in Connect's page
 * counts for this one as well.
 */
export async function mayRing(view: Window & typeof globalThis): Promise<RingPermission> {
  const { userActivation } = view.navigator as Navigator & { readonly userActivation?: UserActivation };
  if (userActivation?.hasBeenActive === true) return 'allowed';
  const context = new view.AudioContext();
  try {
    return context.state === 'running' || (await startsSoon(view, context)) ? 'allowed' : 'blocked';
  } finally {
    await context.close();
  }
}

/** A context that may run starts a moment after it was made; one that may not never tells. */
function startsSoon(view: Window, context: AudioContext): Promise<boolean> {
  return new Promise((resolve) => {
    context.addEventListener('statechange', () => {
      resolve(context.state === 'running');
    });
    view.setTimeout(() => {
      resolve(context.state === 'running');
    }, 500);
  });
}
