import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import { workspaceFields } from '../nodes/IntercomInbox/client/workspaceFields';
import { bearer } from '../nodes/shared/http/bearer';
import { whatIsWrong } from './whatIsWrong';

const WRONG_TOKEN =
	'Intercom did not accept the access token: it is mistyped or revoked, or the workspace is in another region';

/** A private Intercom app: its access token for requests, its client secret for webhooks. */
export class IntercomInboxApi implements ICredentialType {
	// n8n itself has an `intercomApi`, and credential names are global.
	name = 'intercomInboxApi';

	displayName = 'Intercom Inbox API';

	icon = { light: 'file:../icons/intercomInbox.svg', dark: 'file:../icons/intercomInbox.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/README.md#connect';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From the Developer Hub: your app > Configure > Authentication',
			hint: 'Of an app in the workspace whose conversations you want',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'From the Developer Hub: your app > Configure > Basic Information. The Intercom Inbox Trigger uses it to verify that a webhook comes from Intercom.',
			hint: 'Needed by the Intercom Inbox Trigger only. It must belong to the same app as the webhook.',
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
		rules: whatIsWrong([
			{ statuses: [400], message: 'Intercom does not know this API version' },
			{ statuses: [401], message: WRONG_TOKEN },
			{ statuses: [403], message: "The app may not read its workspace, or the workspace's subscription has ended" },
			{ statuses: [404], message: 'There is no Intercom API at this address. Check the base URL.' },
		]),
	};
}
