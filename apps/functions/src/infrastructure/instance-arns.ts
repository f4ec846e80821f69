import { Fn } from 'aws-cdk-lib';

/** What of an Amazon Connect instance a policy can name. */
export type InstanceResource = 'agent' | 'contact' | 'contact-flow';

/** The id at the end of an instance's ARN. */
export function toInstanceId(instanceArn: string): string {
  return Fn.select(1, Fn.split('/', instanceArn));
}

/** All resources of a kind of one instance. Which contact or user it will be is not known before. */
export function toResourceArn(instanceArn: string, resource: InstanceResource): string {
  return `${instanceArn}/${resource}/*`;
}
