import type { INodeProperties } from 'n8n-workflow';

const REGIONS = [
	{ name: 'United States', value: 'us' },
	{ name: 'Europe', value: 'eu' },
	{ name: 'Australia', value: 'au' },
	{ name: 'Custom', value: 'custom' },
];

const VERSIONS = ['2.16', '2.15', '2.14', '2.13', '2.12', '2.11'];

/** What every credential of Intercom asks: where the workspace is, and which version of the API to speak. */
export const workspaceFields: INodeProperties[] = [
	{
		displayName: 'Region',
		name: 'region',
		type: 'options',
		default: 'us',
		description: 'The region that hosts the workspace; the address of the Intercom inbox shows it',
		hint: 'app.intercom.com, app.eu.intercom.com or app.au.intercom.com',
		options: REGIONS,
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. http://localhost:4020',
		description: 'The address of a proxy or of the sandbox: https, or http on this machine',
		displayOptions: { show: { region: ['custom'] } },
	},
	{
		displayName: 'API Version',
		name: 'apiVersion',
		type: 'options',
		default: '2.15',
		description: 'The API version of every request. An operation that needs a newer version sends the newer one.',
		options: VERSIONS.map((version) => ({ name: version, value: version })),
	},
];
