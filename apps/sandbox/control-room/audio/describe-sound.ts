import type { ContactView } from '@patchcord/connect-simulator';
import type { SandboxConfig } from '../../src/wire/sandbox-config.js';

/** Who carries the sound of a call at the moment, in words; `undefined` for what has none, or none yet. */
export function describeSound(
  {
    audio,
    audioHistory,
    audioInterruptions,
  }: Pick<ContactView, 'audio' | 'audioHistory' | 'audioInterruptions'>,
  { app, companion, connect }: Pick<SandboxConfig, 'app' | 'companion' | 'connect'>,
): string | undefined {
  switch (audio) {
    case 'none':
      return undefined;
    case 'lost':
      return 'Nobody carries its sound any more';
    case 'elsewhere':
      return 'Heard outside these pages';
    case 'page': {
      const page = audioHistory.at(-1)?.page;
      const places: Readonly<Record<string, string>> = {
        [new URL(app).origin]: 'in the softphone',
        [new URL(companion).origin]: 'in the companion',
        [new URL(connect).origin]: 'in Connect’s own page',
      };
      const where = (page === null || page === undefined ? undefined : places[page]) ?? 'in some page';
      return audioInterruptions === 0 ? `Heard ${where}, never interrupted` : `Heard ${where} again`;
    }
  }
}
