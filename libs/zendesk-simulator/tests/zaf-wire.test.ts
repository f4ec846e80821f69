import { describe, expect, it } from 'vitest';
import { toFailure, toOutcome } from '../workspace/zaf/ajax-answer.js';
import { readAjaxRequest } from '../workspace/zaf/ajax-request.js';
import { parseZafMessage } from '../workspace/zaf/zaf-message.js';

describe('parseZafMessage', () => {
  it.each([
    [
      { key: 'iframe.handshake', message: { version: '2.1.2' }, appGuid: 'G', instanceGuid: 'G' },
      { kind: 'handshake' },
    ],
    [
      { key: 'iframe.on:voice.dialout', message: { subscriberCount: 1 }, appGuid: 'G', instanceGuid: 'T' },
      { kind: 'subscription', target: 'T', event: 'voice.dialout', count: 1 },
    ],
    [
      { key: 'iframe.off:voice.dialout', message: { subscriberCount: 0 }, appGuid: 'G', instanceGuid: 'T' },
      { kind: 'subscription', target: 'T', event: 'voice.dialout', count: 0 },
    ],
    [
      { key: 'iframe.trigger:a:b', message: { ticketId: 1 }, appGuid: 'G', instanceGuid: 'T' },
      { kind: 'trigger', target: 'T', event: 'a:b', data: { ticketId: 1 } },
    ],
    [
      { id: 7, request: 'get', params: ['ticket.id'], appGuid: 'G', instanceGuid: 'T' },
      { kind: 'get', id: 7, target: 'T', paths: ['ticket.id'] },
    ],
    [
      { id: 9, request: 'invoke', params: { notify: ['Saved'] }, appGuid: 'G', instanceGuid: 'G' },
      { kind: 'invoke', id: 9, target: 'G', params: { notify: ['Saved'] } },
    ],
    [
      { key: 'request:3', message: { url: '/api/v2/users/me' }, appGuid: 'G', instanceGuid: 'G' },
      { kind: 'request', number: 3, options: { url: '/api/v2/users/me' } },
    ],
  ])('reads %j as text and as an object', (message, meaning) => {
    expect([parseZafMessage(JSON.stringify(message)), parseZafMessage(message)]).toEqual([meaning, meaning]);
  });

  it.each([
    ['{'],
    [null],
    [7],
    [{ key: 'session.live', appGuid: 'G' }],
    [{ id: 1, request: 'get', params: {} }],
    [[]],
  ])('ignores %j', (message) => {
    expect(parseZafMessage(message)).toBeUndefined();
  });
});

describe('readAjaxRequest', () => {
  it.each([
    ['/api/v2/users/me', { url: '/api/v2/users/me', method: 'GET', body: null }],
    [
      { url: '/a', data: { query: 'x y', ids: [1, 2] } },
      { url: '/a?query=x+y&ids%5B%5D=1&ids%5B%5D=2', body: null },
    ],
    [
      { url: '/a?b=1', data: 'c=2' },
      { url: '/a?b=1&c=2', body: null },
    ],
    [
      { url: '/a', type: 'post', data: { user: { name: 'X' } } },
      { method: 'POST', body: 'user%5Bname%5D=X' },
    ],
    [
      { url: '/a', method: 'PUT', type: 'GET', data: '{}' },
      { method: 'PUT', body: '{}' },
    ],
    [{ url: 'https://example.com/a' }, { isRelative: false }],
    [{ url: '{{setting.host}}/a' }, { isRelative: true }],
  ])('reads %j', (options, request) => {
    expect(readAjaxRequest(options)).toMatchObject(request);
  });

  it('declares a form unless the app says otherwise', () => {
    const type = (options: object) =>
      readAjaxRequest({ url: '/a', type: 'POST', data: '{}', ...options }).headers['content-type'];
    expect(type({})).toBe('application/x-www-form-urlencoded; charset=UTF-8');
    expect(type({ contentType: 'application/json' })).toBe('application/json');
    expect(type({ headers: { 'Content-Type': 'text/plain' } })).toBe('text/plain');
  });
});

describe('toOutcome', () => {
  const answer = { status: 200, statusText: 'OK', contentType: 'application/json', text: '{"a":1}' };

  it('parses JSON that is declared, and leaves text as it is', () => {
    const plain = { dataType: null, httpCompleteResponse: false };
    expect(toOutcome(plain, answer).responseArgs[0]).toEqual({ a: 1 });
    expect(toOutcome(plain, { ...answer, contentType: 'text/plain' }).responseArgs[0]).toBe('{"a":1}');
    expect(toOutcome(plain, { ...answer, contentType: '', text: '' })).toMatchObject({
      kind: 'done',
      responseArgs: ['', 'success', {}],
    });
  });

  it('fails on an empty success when JSON was asked for', () => {
    const json = { dataType: 'json', httpCompleteResponse: false };
    expect(toOutcome(json, { ...answer, contentType: '', text: '' })).toMatchObject({
      kind: 'fail',
      responseArgs: [{ status: 200 }, 'parsererror', expect.any(String) as string],
    });
  });

  it('fails with a status of 0 when there was no answer', () => {
    expect(toFailure(0, 'error')).toEqual({
      kind: 'fail',
      responseArgs: [{ readyState: 0, status: 0, statusText: 'error', responseText: '' }, 'error', 'error'],
    });
  });
});
