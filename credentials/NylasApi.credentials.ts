import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import { bearer } from '../nodes/shared/http/bearer';

/** A Nylas application: its API key reaches every grant (mailbox) of the application. */
export class NylasApi implements ICredentialType {
	name = 'nylasApi';

	displayName = 'Nylas API';

	icon = { light: 'file:../icons/nylas.svg', dark: 'file:../icons/nylas.dark.svg' } as const;

	documentationUrl = 'https://developer.nylas.com/docs/v3/auth/';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From the Nylas Dashboard > API Keys',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			default: 'us',
			description: 'The region of the Nylas application. An API key works only in its own region.',
			options: [
				{ name: 'United States', value: 'us' },
				{ name: 'Europe', value: 'eu' },
				{ name: 'Custom', value: 'custom' },
			],
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://localhost:4010',
			description: 'The address of a proxy or of the sandbox: https, or http on this machine',
			displayOptions: { show: { region: ['custom'] } },
		},
	];

	authenticate = bearer('apiKey');

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ $credentials.region === "custom" ? $credentials.baseUrl.replace(/\\/+$/, "") : $credentials.region === "eu" ? "https://api.eu.nylas.com" : "https://api.us.nylas.com" }}',
			url: '/v3/applications',
			disableFollowRedirect: true,
			headers: { Accept: 'application/json' },
		},
	};
}
