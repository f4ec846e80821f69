import { describe, expect, it } from 'vitest';
import { describeRequest } from './describe-request.js';

const request = {
  at: '2026-11-22T14:03:09Z',
  method: 'GET',
  path: '/api/v2/users/me',
  body: null,
  status: 200,
};

describe('describeRequest', () => {
  it('shortens the path, and makes the query readable', () => {
    const path = '/api/v2/search.json?query=role%3Aend-user+phone%3A*4155550134&page=2';
    expect(describeRequest({ ...request, path })).toEqual({
      method: 'GET',
      path: '/search',
      query: 'query=role:end-user phone:*4155550134 & page=2',
      status: '200 OK',
      tone: 'success',
      time: expect.stringMatching(/^\d\d:03:09$/) as string,
      body: '',
    });
  });

  it('cuts long ids, and leaves ticket numbers whole', () => {
    expect(describeRequest({ ...request, path: '/api/v2/users/380001000101/identities' }).path).toBe(
      '/users/…0101/identities',
    );
    expect(describeRequest({ ...request, path: '/api/v2/tickets/4127' }).path).toBe('/tickets/4127');
  });

  it('indents a body of JSON, and leaves a text as it is', () => {
    expect(describeRequest({ ...request, body: { ticket: { id: 1 } } }).body).toBe(
      '{\n  "ticket": {\n    "id": 1\n  }\n}',
    );
    expect(describeRequest({ ...request, body: 'name=Jane' }).body).toBe('name=Jane');
  });

  it.each([
    [null, 'no answer yet', 'waiting'],
    [0, 'connection lost', 'danger'],
    [201, '201 created', 'success'],
    [206, '206', 'success'],
    [404, '404 not found', 'warning'],
    [429, '429 too many requests', 'warning'],
    [503, '503 unavailable', 'danger'],
    [599, '599', 'danger'],
  ])('puts the status %s into the words "%s"', (status, words, tone) => {
    expect(describeRequest({ ...request, status })).toMatchObject({ status: words, tone });
  });
});
