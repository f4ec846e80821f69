/** Where an instance lives; every ARN of its world starts with this. */
export interface InstanceAddress {
  readonly region: string;
  readonly accountId: string;
  readonly instanceId: string;
}

/** The ARN of a resource of the instance, e.g. `arn:aws:connect:us-west-2:123456789012:instance/<id>/queue/<id>`. */
export function arnOf(instance: InstanceAddress, resource: string): string {
  return `arn:aws:connect:${instance.region}:${instance.accountId}:instance/${instance.instanceId}/${resource}`;
}
