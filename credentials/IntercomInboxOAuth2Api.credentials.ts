import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { workspaceFields } from '../nodes/IntercomInbox/client/workspaceFields';

/** A public Intercom app: n8n asks a teammate for the token, and the app's client secret is also what webhooks are signed with. */
export class IntercomInboxOAuth2Api implements ICredentialType {
	name = 'intercomInboxOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Intercom Inbox OAuth2 API';

	icon = { light: 'file:../icons/intercomInbox.svg', dark: 'file:../icons/intercomInbox.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/README.md#connect';

	properties: INodeProperties[] = [
		...workspaceFields,
		hidden('grantType', 'Grant Type', 'authorizationCode'),
		hidden(
			'authUrl',
			'Authorization URL',
			'={{ $self["region"] === "custom" ? $self["baseUrl"].replace(/\\/+$/, "") + "/oauth" : $self["region"] === "us" ? "https://app.intercom.com/oauth" : "https://app." + $self["region"] + ".intercom.com/oauth" }}',
		),
		// Whether the other regions have a host of their own for this is not documented; connectors in use ask this one
		// for all of them (docs/facts/intercom.md 1.7).
		hidden(
			'accessTokenUrl',
			'Access Token URL',
			'={{ $self["region"] === "custom" ? $self["baseUrl"].replace(/\\/+$/, "") + "/auth/eagle/token" : "https://api.intercom.io/auth/eagle/token" }}',
		),
		// Scopes are ticked in the Developer Hub, and an unknown one is refused.
		hidden('scope', 'Scope', ''),
		hidden('authQueryParameters', 'Auth URI Query Parameters', ''),
		hidden('authentication', 'Authentication', 'body'),
	];
}

function hidden(name: string, displayName: string, value: string): INodeProperties {
	return { displayName, name, type: 'hidden', default: value };
}
