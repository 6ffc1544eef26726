import { NodeConnectionTypes, type IHookFunctions, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { thisProcess } from '../shared/base/processState';
import { asNodeError } from '../shared/kit/nodeError';
import { searchesOf } from '../shared/kit/fields/searches';
import { ANSWERED_BY_NODE, receiver } from '../shared/webhook/receiver';
import { folderChoices, foldersOf } from './trigger/folders';
import { parameters } from './trigger/options';
import { propertiesByVersion } from './trigger/properties';
import { sendRecentMail } from './trigger/recentMail';
import { nylasSource } from './trigger/source';
import { isSubscribed, subscribe, unsubscribe } from './trigger/subscription';
import { nylas } from './client/service';

export class NylasTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Nylas Trigger',
		name: 'nylasTrigger',
		icon: { light: 'file:../../icons/nylas.svg', dark: 'file:../../icons/nylas.dark.svg' },
		group: ['trigger'],
		// The first version costs n8n 2.41 an expression for each webhook (docs/facts/n8n.md 2.16); nothing else differs.
		version: [1, 1.1],
		subtitle:
			'={{ $parameter["triggerOn"].map((type) => type === "message.created" ? "New Mail" : type.replace(/[._]/g, " ").replace(/\\b[a-z]/g, (letter) => letter.toUpperCase())).join(", ") }}',
		description: 'Starts the workflow when an email arrives in a connected mailbox, or on any other Nylas event',
		eventTriggerDescription: 'Fetching the newest mail of the mailbox; other events are awaited from Nylas',
		triggerPanel: {
			header: 'Receive the newest mail of the mailbox',
			executionsHelp: {
				inactive:
					"<b>While you build</b>, click 'Fetch Test Event': the newest mail of the mailbox comes in.<br /><br /><b>When it works</b>, publish the workflow: the trigger registers its webhook with Nylas, and every email starts a run. n8n must be reachable over HTTPS at its WEBHOOK_URL.",
				active:
					"<b>While you build</b>, click 'Fetch Test Event': the newest mail of the mailbox comes in.<br /><br /><b>The workflow is published</b>: every email starts a run, through the version that was published last.",
			},
			activationHint: 'Publish the workflow to receive every email. Unpublishing removes the webhook from Nylas.',
		},
		activationMessage:
			'Nylas now sends notifications to this workflow. The trigger registered its webhook and removes it when the workflow is unpublished.',
		documentationUrl:
			'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/docs/nodes/nylas-trigger.md',
		defaults: { name: 'Nylas Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Mail', 'Problems'],
		credentials: [{ name: 'nylasApi', required: true }],
		webhooks: [
			// First: n8n opens the addresses one by one, and Nylas asks this one while the other is being registered.
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'webhook', ndvHideUrl: true },
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: ANSWERED_BY_NODE,
				path: 'webhook',
			},
		],
		properties: propertiesByVersion(),
	};

	methods;

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isSubscribed(this).catch((error: unknown) => {
					throw asNodeError(this.getNode(), error);
				});
			},
			async create(this: IHookFunctions): Promise<boolean> {
				// A test needs no webhook where the mailbox has a mail for it.
				if (this.getActivationMode() === 'manual' && (await sendRecentMail(this))) return true;
				await subscribe(this).catch((error: unknown) => {
					throw asNodeError(this.getNode(), error);
				});
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await unsubscribe(this).then(
					() => true,
					(error: unknown) => {
						// Thrown, it would keep n8n from closing the address; and the next activation finds the webhook by it.
						this.logger.warn(`The Nylas webhook was not removed: ${asNodeError(this.getNode(), error).message}`);
						return false;
					},
				);
			},
		},
	};

	webhook;

	/** n8n gives nothing; a test gives a process of its own. */
	constructor(processState = thisProcess) {
		this.methods = {
			listSearch: searchesOf([parameters.fields], { service: nylas, process: processState }),
			loadOptions: { [folderChoices]: foldersOf(processState) },
		};
		this.webhook = receiver(nylasSource, processState);
	}
}
