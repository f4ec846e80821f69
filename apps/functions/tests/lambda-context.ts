import type { Context } from 'aws-lambda';

/** What a function is told about its invocation. */
export function lambdaContext(left = 60_000): Context {
  return {
    functionName: 'test',
    functionVersion: '1',
    invokedFunctionArn: 'arn:aws:lambda:us-west-2:123456789012:function:test',
    memoryLimitInMB: '256',
    awsRequestId: 'request-1',
    logGroupName: 'test',
    logStreamName: 'test',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => left,
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
