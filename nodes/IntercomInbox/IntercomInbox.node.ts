import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { thisProcess } from '../shared/base/processState';
import { describe, SUBTITLE } from '../shared/kit/describe';
import { executor } from '../shared/kit/execute';
import { searches } from '../shared/kit/fields/searches';
import { authentication, credentials } from './client/authentication';
import { operations } from './operations';
import { intercom } from './client/service';

export class IntercomInbox implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Intercom Inbox',
		name: 'intercomInbox',
		icon: { light: 'file:../../icons/intercomInbox.svg', dark: 'file:../../icons/intercomInbox.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: SUBTITLE,
		description:
			'Work with conversations, tickets, contacts, companies, messages, articles, events and more in Intercom',
		documentationUrl:
			'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/docs/nodes/intercom-inbox.md',
		defaults: { name: 'Intercom Inbox' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [authentication, ...describe(operations)],
	};

	methods;

	execute;

	/** n8n gives nothing; a test gives a process of its own. */
	constructor(processState = thisProcess) {
		this.methods = { listSearch: searches(operations, intercom, processState) };
		this.execute = executor(operations, intercom, processState);
	}
}
