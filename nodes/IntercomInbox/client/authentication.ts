import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** A private app's token is entered by hand; a public app gets one by OAuth. */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	default: 'accessToken',
	options: [
		{ name: 'Access Token', value: 'accessToken' },
		{ name: 'OAuth2', value: 'oAuth2' },
	],
};

export const credentials: INodeCredentialDescription[] = [
	{ name: 'intercomInboxApi', required: true, displayOptions: { show: { authentication: ['accessToken'] } } },
	{ name: 'intercomInboxOAuth2Api', required: true, displayOptions: { show: { authentication: ['oAuth2'] } } },
];
