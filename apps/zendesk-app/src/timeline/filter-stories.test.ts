import { describe, expect, it } from 'vitest';
import { sampleChat, sampleTimeline } from '../../tests/sample-timeline.js';
import { createStoryReader } from './contact-story.js';
import { everyStory, filterStories, type StoryFilter } from './filter-stories.js';

const find = (filter: Partial<StoryFilter>, isRedacted = false, entries = sampleTimeline) =>
  filterStories(createStoryReader()(entries, isRedacted), { ...everyStory, ...filter }).map(
    ({ queue }) => queue,
  );

describe('filterStories', () => {
  it.each([
    ['', ['Sales', 'Support EU']],
    ['ROW 3 acme', ['Support EU']],
    ['#4131', ['Support EU']],
    ['503', ['Support EU']],
    ['lookup.failed', ['Sales']],
    ['8c1d3f10-22aa', ['Sales']],
    ['acme lookup.failed', []],
  ])('finds “%s” anywhere in the story, all words of it', (text, queues) => {
    expect(find({ text })).toEqual(queues);
  });

  it('finds personal details only where they are shown', () => {
    expect(find({ text: 'jane doe' })).toEqual(['Support EU']);
    expect(find({ text: 'jane doe' }, true)).toEqual([]);
  });

  it('narrows to channel and outcome', () => {
    expect(find({ channel: 'voice', outcome: 'problem' })).toEqual(['Sales']);
    expect(find({ channel: 'chat' })).toEqual([]);
    const withChat = [...sampleTimeline, ...sampleChat];
    expect(find({ channel: 'chat', outcome: 'saved' }, false, withChat)).toEqual(['Web shop']);
  });
});
