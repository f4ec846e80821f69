import { Hono } from 'hono';
import type { AudioPlaces } from './audio-places.js';
import { audioPlaces, isAudioPlace } from './wire/audio-place.js';

/** `/audio`, for the control room: `GET` tells where calls are heard, `{"place"}`; `POST` of the same changes it. */
export function audioRoutes(places: AudioPlaces): Hono {
  const pages = new Hono();
  pages.get('/audio', async (context) => context.json({ place: (await places.read()) ?? null }));
  pages.post('/audio', async (context) => {
    const { place } = await context.req.json<{ readonly place?: unknown }>();
    if (!isAudioPlace(place))
      return context.json({ error: `"place" is one of ${audioPlaces.join(', ')}.` }, 400);
    await places.choose(place);
    return context.json({ place });
  });
  pages.onError(({ message }, context) => context.json({ error: message }, 500));
  return pages;
}
