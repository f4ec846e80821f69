import { describe, expect, it } from 'vitest';
import {
  readDirection,
  toContactTags,
  toDirectionTag,
  toOtherDirectionTags,
  withoutContactTags,
} from './ticket-tags.js';

describe('toContactTags', () => {
  it.each([
    ['voice', ['amazon_connect', 'amazon_connect_outbound']],
    ['queue_callback', ['amazon_connect', 'amazon_connect_outbound']],
    ['chat', ['amazon_connect', 'amazon_connect_chat', 'amazon_connect_outbound']],
    ['email', ['amazon_connect', 'amazon_connect_email', 'amazon_connect_outbound']],
    ['task', ['amazon_connect', 'amazon_connect_task']],
    ['unknown', ['amazon_connect']],
  ] as const)('says of the channel %s what means something: %j', (channel, tags) => {
    expect(toContactTags({ channel, direction: 'outbound' })).toEqual(tags);
  });
});

describe('readDirection', () => {
  it.each(['inbound', 'outbound', 'callback'] as const)('reads the tag that it writes: %s', (direction) => {
    expect(readDirection(['vip', 'amazon_connect', toDirectionTag(direction)])).toBe(direction);
  });

  it.each([
    [['amazon_connect']],
    [['amazon_connect_inbound', 'amazon_connect_callback']],
    [null],
    [undefined],
  ])('knows no direction of %j', (tags) => {
    expect(readDirection(tags)).toBeUndefined();
  });
});

it('knows the tags of the other directions', () => {
  expect(toOtherDirectionTags('callback')).toEqual(['amazon_connect_inbound', 'amazon_connect_outbound']);
});

it("takes a contact's own tags out of a list", () => {
  const ours = ['amazon_connect', 'amazon_connect_inbound', 'amazon_connect_chat', 'amazon_connect_task'];
  const tags = ['vip', ...ours, 'amazon_connect_email', 'amazon_connect_team', 7];
  expect(withoutContactTags(tags)).toEqual(['vip', 'amazon_connect_team']);
  expect(withoutContactTags(null)).toEqual([]);
});
