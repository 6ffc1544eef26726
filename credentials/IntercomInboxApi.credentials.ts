import type { IAuthenticateGeneric, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/** A private Intercom app: its access token for requests, its client secret for webhooks. */
export class IntercomInboxApi implements ICredentialType {
	// n8n itself has an `intercomApi`, and credential names are global.
	name = 'intercomInboxApi';

	displayName = 'Intercom Inbox API';

	icon = { light: 'file:../icons/intercomInbox.svg', dark: 'file:../icons/intercomInbox.dark.svg' } as const;

	documentationUrl = 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From the Developer Hub: your app, Configure, Authentication',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'From the Developer Hub: your app, Configure, Basic Information. The Intercom Inbox Trigger needs it to know that a webhook comes from Intercom.',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			default: 'us',
			description: 'Where the workspace is hosted; the address of the Intercom inbox shows it',
			options: [
				{ name: 'United States', value: 'us' },
				{ name: 'Europe', value: 'eu' },
				{ name: 'Australia', value: 'au' },
				{ name: 'Custom', value: 'custom' },
			],
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://localhost:4020',
			description: 'For a proxy or the sandbox',
			displayOptions: { show: { region: ['custom'] } },
		},
		{
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'options',
			default: '2.15',
			description: 'Sent with every request. An operation that needs a newer version sends that one.',
			options: ['2.16', '2.15', '2.14', '2.13', '2.12', '2.11'].map((version) => ({ name: version, value: version })),
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.accessToken}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.region === "custom" ? $credentials.baseUrl.replace(/\\/+$/, "") : $credentials.region === "us" ? "https://api.intercom.io" : "https://api." + $credentials.region + ".intercom.io" }}',
			url: '/me',
			headers: { Accept: 'application/json', 'Intercom-Version': '={{ $credentials.apiVersion }}' },
		},
	};
}
