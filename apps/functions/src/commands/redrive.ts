import { SQSClient } from '@aws-sdk/client-sqs';
import { redrive } from './redrive-messages.js';

// `npm run redrive -- <DeadLetterQueueUrl> <QueueUrl> [--go]`: shows what is parked and why; with --go it goes back.
const { stderr, stdout } = process;
const usage = 'Usage: npm run redrive -- <DeadLetterQueueUrl> <QueueUrl> [--go]\n';
const flags = process.argv.slice(2).filter((text) => text.startsWith('--'));
const [deadLetterQueueUrl, queueUrl, ...others] = process.argv
  .slice(2)
  .filter((text) => !text.startsWith('--'));
const isUnderstood = others.length === 0 && flags.every((flag) => flag === '--go');

if (flags.includes('--help')) stdout.write(usage);
else if (deadLetterQueueUrl === undefined || queueUrl === undefined || !isUnderstood) {
  stderr.write(usage);
  process.exitCode = 2;
} else {
  const client = new SQSClient({});
  await redrive({
    client,
    deadLetterQueueUrl,
    queueUrl,
    go: flags.includes('--go'),
    write: (line) => stdout.write(`${line}\n`),
  }).catch((failure: unknown) => {
    stderr.write(`${failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)}\n`);
    process.exitCode = 1;
  });
}
