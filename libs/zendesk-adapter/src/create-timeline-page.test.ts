import { describe, expect, it } from 'vitest';
import { sampleMetadata, StubZafClient } from '../tests/stub-zaf-client.js';
import { createTimelinePage, type TimelineRoute, watchTimelineRoute } from './create-timeline-page.js';

describe('createTimelinePage', () => {
  it.each([
    ['a contact', 'c-1/ü', 'contacts/c-1%2F%C3%BC'],
    ['the list', undefined, 'contacts'],
  ])('opens the page of this installation at %s', async (_, contactId, path) => {
    const client = new StubZafClient();
    client.answerCall = async () => ({ errors: {} });
    client.metadata = async () => ({ ...sampleMetadata, name: 'Patchcord (Test)' });
    await createTimelinePage({ client }).open(contactId);
    expect(client.calls).toEqual([['invoke', 'routeTo', 'nav_bar', 'patchcord-test', path]]);
  });

  it('rejects when Zendesk refuses', async () => {
    const client = new StubZafClient();
    client.answerCall = async () => ({ errors: { routeTo: { message: 'No such Api' } } });
    await expect(createTimelinePage({ client }).open()).rejects.toMatchObject({ reason: 'rejected' });
  });
});

describe('watchTimelineRoute', () => {
  it.each<[unknown, TimelineRoute | 'nothing']>([
    [{ path: 'contacts/c-1%2F%C3%BC' }, { contactId: 'c-1/ü' }],
    ['/contacts/c-1?from=softphone', { contactId: 'c-1' }],
    [{ route: 'contacts' }, { contactId: undefined }],
    [{ path: 'contacts/%E0%A4%A' }, { contactId: '%E0%A4%A' }],
    [{ path: '' }, 'nothing'],
    [{ path: 'queues' }, 'nothing'],
    [undefined, 'nothing'],
  ])('reads %j as %j', (payload, expected) => {
    const client = new StubZafClient();
    const routes: TimelineRoute[] = [];
    const stop = watchTimelineRoute({ client, onRoute: (route) => routes.push(route) });
    client.trigger('app.route.changed', payload);
    stop();
    client.trigger('app.route.changed', payload);
    expect(routes).toEqual(expected === 'nothing' ? [] : [expected]);
  });
});
