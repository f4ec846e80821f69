// Says in one sentence when Node is too old, and stops with exit code 1. Written for the oldest Node that can load it.
'use strict';

var range = require('../package.json').engines.node;
var wanted = range
  .replace(/[^0-9.]/g, '')
  .split('.')
  .map(Number);
var present = process.versions.node.split('.').map(Number);
var difference = present[0] - wanted[0] || present[1] - wanted[1] || present[2] - wanted[2];

if (difference < 0) {
  console.error(
    'Patchcord needs Node ' +
      wanted.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      '. Install a newer Node from https://nodejs.org and try again.',
  );
  process.exit(1);
}
