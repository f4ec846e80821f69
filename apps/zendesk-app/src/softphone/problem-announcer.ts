import type { Announcement } from '@patchcord/agent-ui';

/** Keeps the last two problems that a screen reader is told of, which may come together; the same one again when it comes again. */
export class ProblemAnnouncer {
  #count = 0;

  /** For the live region, which speaks each id once. */
  announcements: readonly Announcement[] = [];

  announce({ heading, sentence }: { readonly heading: string; readonly sentence: string }): void {
    this.#count += 1;
    const id = `problem-${String(this.#count)}`;
    const announcement: Announcement = { id, text: `${heading}. ${sentence}`, urgency: 'polite' };
    this.announcements = [...this.announcements.slice(-1), announcement];
  }
}
