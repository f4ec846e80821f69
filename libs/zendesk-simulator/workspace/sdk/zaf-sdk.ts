import sdk from 'zendesk_app_framework_sdk';

Object.assign(window, { ZAFClient: sdk });
