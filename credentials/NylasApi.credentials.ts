import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import { bearer } from '../nodes/shared/http/bearer';
import { whatIsWrong } from './whatIsWrong';

const WRONG_KEY =
	'Nylas did not accept the API key: it is mistyped, has expired, or belongs to an application in the other region';

/** A Nylas application: its API key reaches every grant (mailbox) of the application. */
export class NylasApi implements ICredentialType {
	name = 'nylasApi';

	displayName = 'Nylas API';

	icon = { light: 'file:../icons/nylas.svg', dark: 'file:../icons/nylas.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/README.md#connect';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From the Nylas Dashboard > API Keys',
			hint: 'Keys expire: note the date that the Dashboard shows. The mailbox itself is connected there, too, under Grants.',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			default: 'us',
			description: 'The region of the Nylas application. An API key works only in its own region.',
			hint: "The application's Data Residency in the Dashboard",
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
		rules: whatIsWrong([
			// A wrong key is the one or the other (docs/facts/nylas.md 2.2).
			{ statuses: [400, 401], message: WRONG_KEY },
			{ statuses: [403], message: 'Nylas knows the API key, but does not let it read its application' },
			{ statuses: [404], message: 'There is no Nylas API at this address. Check the base URL.' },
		]),
	};
}
