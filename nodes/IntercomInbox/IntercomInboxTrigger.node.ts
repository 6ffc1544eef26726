import {
	NodeConnectionTypes,
	NodeOperationError,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { thisProcess } from '../shared/base/processState';
import { credentialOf } from '../shared/http/connect';
import { ANSWERED_BY_NODE, receiver } from '../shared/webhook/receiver';
import { describeParameters } from '../shared/webhook/parameters';
import { authentication, credentials } from './client/authentication';
import { intercom } from './client/service';
import { parameters } from './trigger/options';
import { triggerPanel } from './trigger/panel';
import { sendRecentAnswer } from './trigger/recentAnswer';
import { intercomSource } from './trigger/source';
import { TRIGGER_SUBTITLE } from './trigger/subtitle';

export class IntercomInboxTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Intercom Inbox Trigger',
		name: 'intercomInboxTrigger',
		icon: { light: 'file:../../icons/intercomInbox.svg', dark: 'file:../../icons/intercomInbox.dark.svg' },
		group: ['trigger'],
		// The first version costs n8n 2.41 an expression for each webhook (docs/facts/n8n.md 2.16); nothing else differs.
		version: [1, 1.1],
		subtitle: TRIGGER_SUBTITLE,
		description: 'Starts the workflow when a teammate replies in Intercom, or on any other Intercom webhook topic',
		eventTriggerDescription:
			"Fetching your workspace's most recent reply; other events arrive only if the test URL is saved in the Developer Hub",
		activationMessage:
			'Copy the production URL of this trigger into the Developer Hub: your app > Configure > Webhooks.',
		triggerPanel,
		documentationUrl:
			'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/docs/nodes/intercom-inbox-trigger.md',
		defaults: { name: 'Intercom Inbox Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Answers', 'Problems'],
		credentials,
		webhooks: [
			{ name: 'setup', httpMethod: 'GET,HEAD', responseMode: 'onReceived', path: 'webhook', ndvHideUrl: true },
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: ANSWERED_BY_NODE,
				path: 'webhook',
			},
		],
		properties: [authentication, ...describeParameters(parameters)],
	};

	/** Intercom has no API for webhooks: nothing can be registered or removed. What can be checked is the secret. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { clientSecret } = (await credentialOf(this, intercom)).data;
				// False makes n8n call `create`, which a test needs.
				if (clientSecret) return this.getActivationMode() !== 'manual';
				throw new NodeOperationError(this.getNode(), "The credential has no 'Client Secret'", {
					description:
						'The trigger needs it to verify that a webhook comes from Intercom. Copy it from the Developer Hub: your app > Configure > Basic Information.',
				});
			},
			async create(this: IHookFunctions): Promise<boolean> {
				if (this.getActivationMode() === 'manual') await sendRecentAnswer(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(true);
			},
		},
	};

	webhook;

	/** n8n gives nothing; a test gives a process of its own. */
	constructor(processState = thisProcess) {
		this.webhook = receiver(intercomSource, processState);
	}
}
