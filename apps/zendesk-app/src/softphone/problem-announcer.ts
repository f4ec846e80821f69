import type { Announcement } from '@patchcord/agent-ui';

/** Keeps the problem that a screen reader is told of: one at a time, and the same one again when it comes again. */
export class ProblemAnnouncer {
  #count = 0;

  /** For the live region, which speaks each id once. */
  announcements: readonly Announcement[] = [];

  announce({ heading, sentence }: { readonly heading: string; readonly sentence: string }): void {
    this.#count += 1;
    const id = `problem-${String(this.#count)}`;
    this.announcements = [{ id, text: `${heading}. ${sentence}`, urgency: 'polite' }];
  }
}
