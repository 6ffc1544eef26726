import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import { workspaceFields } from '../nodes/IntercomInbox/client/workspaceFields';
import { bearer } from '../nodes/shared/http/bearer';

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
			description: 'From the Developer Hub: your app > Configure > Authentication',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'From the Developer Hub: your app > Configure > Basic Information. The Intercom Inbox Trigger uses it to verify that a webhook comes from Intercom.',
		},
		...workspaceFields,
	];

	authenticate = bearer('accessToken');

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ $credentials.region === "custom" ? $credentials.baseUrl.replace(/\\/+$/, "") : $credentials.region === "us" ? "https://api.intercom.io" : "https://api." + $credentials.region + ".intercom.io" }}',
			url: '/me',
			disableFollowRedirect: true,
			headers: { Accept: 'application/json', 'Intercom-Version': '={{ $credentials.apiVersion }}' },
		},
	};
}
