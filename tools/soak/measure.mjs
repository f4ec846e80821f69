/* global document, indexedDB, navigator */

/**
 * What the app's own process holds, after garbage was collected. The app is on a site of its own, so that its frames share a process
 * with nobody else's.
 * @param {{ frame: import('playwright').Frame, session: import('playwright').CDPSession }} app
 * @param {import('../../apps/sandbox/dist/start-sandbox.js').Sandbox} sandbox
 * @returns {Promise<Record<string, number>>}
 */
export async function measure({ frame, session }, sandbox) {
  // Twice: what is let go of by the first may hold more.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const instances = await countInstances(session, ['Map', 'Set', 'Promise', 'AbortController']);
  const page = await frame.evaluate(async () => {
    const softphone = /** @type {any} */ (document.querySelector('patchcord-softphone'));
    const { usage = 0 } = await navigator.storage.estimate();
    const databases = await indexedDB.databases();
    const { name } = databases.find((database) => database.name?.startsWith('patchcord-session-')) ?? {};
    const session = await new Promise((resolve, reject) => {
      if (name === undefined) return resolve(undefined);
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('sessions').objectStore('sessions').get('latest');
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => resolve(reading.result);
        opening.result.close();
      };
    });
    return {
      cards: softphone.view.contacts.length,
      unsent: softphone.view.unsent.length,
      databases: databases.length,
      storage: usage,
      session: JSON.stringify(session ?? '').length,
    };
  });
  const [zendesk, connect] = await Promise.all([
    sandbox.zendesk.driver.requests(),
    sandbox.connect.driver.requests(),
  ]);
  return {
    'heap kB': Math.round(metric('JSHeapUsedSize') / 1024),
    'DOM nodes': metric('Nodes'),
    listeners: metric('JSEventListeners'),
    frames: metric('Frames'),
    ...instances,
    cards: page.cards,
    unsent: page.unsent,
    databases: page.databases,
    'session kB': Math.round(page.session / 102.4) / 10,
    'storage kB': Math.round(page.storage / 1024),
    'pending in Zendesk': zendesk.filter(({ status }) => status === null).length,
    // One poll is always under way.
    'pending in Connect': connect.filter(
      ({ status, operation, at }) =>
        status === null && operation !== 'GetAgentSnapshot' && Date.now() - Date.parse(at) > 60_000,
    ).length,
  };
}

/**
 * How many objects of each class the app's page has alive: actors, observers and what waits are made of these.
 * @param {import('playwright').CDPSession} session
 * @param {readonly string[]} names
 */
async function countInstances(session, names) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const name of names) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `${name}.prototype`,
      objectGroup: 'soak',
    });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
      objectGroup: 'soak',
    });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId: objects.objectId ?? '',
      returnByValue: true,
    });
    counts[`${name}s`] = length.value;
  }
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'soak' });
  return counts;
}
