import { Hono } from 'hono';
import type { AudioPlaces } from './audio-places.js';
import type { AudioPlace } from './wire/audio-place.js';

const audioPlaceNames: readonly AudioPlace[] = ['softphone', 'companion', 'elsewhere'];

/** `/audio`, for the control room: `GET` tells where calls are heard, `{"place"}`; `POST` of the same changes it. */
export function audioRoutes(places: AudioPlaces): Hono {
  const pages = new Hono();
  pages.get('/audio', async (context) => context.json({ place: (await places.read()) ?? null }));
  pages.post('/audio', async (context) => {
    const { place } = await context.req.json<{ readonly place?: unknown }>();
    if (!isAudioPlace(place))
      return context.json({ error: `"place" is one of ${audioPlaceNames.join(', ')}.` }, 400);
    await places.choose(place);
    return context.json({ place });
  });
  pages.onError(({ message }, context) => context.json({ error: message }, 500));
  return pages;
}

function isAudioPlace(value: unknown): value is AudioPlace {
  return audioPlaceNames.some((name) => name === value);
}
