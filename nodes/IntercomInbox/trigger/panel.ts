import type { INodeTypeDescription } from 'n8n-workflow';

/** Intercom has no API for webhooks, so a person has to set them up; n8n shows the addresses above this. */
const SET_UP = [
	'<b>Set up.</b> Intercom has one webhook URL per app, which you set by hand:',
	'1. Set <b>Client Secret</b> in the credential. In the Developer Hub: your app &gt; Configure &gt; Basic Information.',
	'2. Publish this workflow, because Intercom checks the URL when you save it.',
	'3. Copy the <b>Production URL</b> from Webhook URLs above.',
	'4. In the Developer Hub: your app &gt; Configure &gt; Webhooks. Paste the URL, and select the topics that you chose in Trigger On.',
].join('<br />');

const TEST =
	'<b>Test.</b> Nothing has to be changed in Intercom. While you listen for a test event, the trigger fetches the newest answer of your workspace.';

const PRODUCTION =
	'<b>Production.</b> Runs that Intercom starts do not show up in the editor, but in the list of executions.';

export const triggerPanel = {
	header: 'Get the newest answer from Intercom',
	executionsHelp: {
		inactive: [SET_UP, TEST, PRODUCTION].join('<br /><br />'),
		active: [PRODUCTION, TEST].join('<br /><br />'),
	},
	activationHint:
		"Once you have published the workflow and saved its production URL in Intercom's Developer Hub, answers start it by themselves.",
} satisfies INodeTypeDescription['triggerPanel'];
