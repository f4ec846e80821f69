import { createHmac } from 'node:crypto';

/** @returns the signature of a request: base64 of HMAC-SHA-256 over timestamp and body */
export function signWebhook(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}${body}`).digest('base64');
}
