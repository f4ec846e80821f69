// The package has no types, and the wrapper needs none.
declare module 'zendesk_app_framework_sdk' {
  const sdk: unknown;
  export = sdk;
}
