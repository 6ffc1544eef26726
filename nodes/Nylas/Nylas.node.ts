import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { thisProcess } from '../shared/base/processState';
import { describe, SUBTITLE } from '../shared/kit/describe';
import { executor } from '../shared/kit/execute';
import { outputsOf } from '../shared/kit/outputs';
import { searches } from '../shared/kit/fields/searches';
import { operations } from './operations';
import { nylas } from './client/service';
import { answerAddresses, answerWaiting } from './sendAndWait/webhook';

export class Nylas implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Nylas',
		name: 'nylas',
		icon: { light: 'file:../../icons/nylas.svg', dark: 'file:../../icons/nylas.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description:
			'Send, read and reply to email in a connected mailbox (Gmail, Outlook, IMAP and others) through Nylas, and work with its contacts, calendars and webhooks',
		documentationUrl:
			'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/docs/nodes/nylas.md',
		defaults: { name: 'Nylas' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(operations),
		usableAsTool: true,
		credentials: [{ name: 'nylasApi', required: true }],
		webhooks: answerAddresses,
		waitingNodeTooltip: 'The run goes on when the recipient of the email responds',
		properties: describe(operations),
	};

	webhook = answerWaiting;

	methods;

	execute;

	/** n8n gives nothing; a test gives a process of its own. */
	constructor(processState = thisProcess) {
		this.methods = { listSearch: searches(operations, nylas, processState) };
		this.execute = executor(operations, nylas, processState);
	}
}
