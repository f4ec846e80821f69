import { expect, it } from 'vitest';
import { toRecordingServiceUrl } from './recording-service-url.js';

it.each([
  ['https://api.example.com', 'https://api.example.com/recording'],
  [' https://api.example.com/stage/ ', 'https://api.example.com/stage/recording'],
  ['https://api.example.com/stage?key=1#top', 'https://api.example.com/stage/recording'],
  ['http://localhost:8080', 'http://localhost:8080/recording'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/recording'],
  ['http://[::1]:8080', 'http://[::1]:8080/recording'],
  ['http://api.example.com', undefined],
  ['http://localhost.example.com', undefined],
  ['javascript:alert(1)', undefined],
  ['{{setting.host}}/x', undefined],
  ['api.example.com', undefined],
  ['', undefined],
])('takes orders for %j at %j', (base, expected) => {
  expect(toRecordingServiceUrl(base)).toBe(expected);
});
