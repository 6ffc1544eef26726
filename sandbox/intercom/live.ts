import type { IntercomSandbox } from '../types';
import { contactView } from './contacts/contactView';
import { conversationView } from './conversations/conversationView';
import { isVersion } from './protocol/versions';
import type { ContactRecord, Workspace } from './state';
import type { Webhooks } from './webhooks';

/** What is read anew each time; a plain copy of it would stand still. */
export function withGetters<S extends object>(sandbox: S, workspace: Workspace, webhooks: Webhooks): S & Getters {
	return Object.defineProperties(sandbox, {
		appVersion: {
			enumerable: true,
			get: () => workspace.appVersion,
			set: (version: string) => {
				if (!isVersion(version)) throw new Error(`There is no Intercom API version ${version}`);
				workspace.appVersion = version;
			},
		},
		webhook: { enumerable: true, get: () => webhooks.webhook },
		contacts: {
			enumerable: true,
			get: () => [...workspace.contacts.values()].map((contact) => marked(workspace, contact)),
		},
		conversations: {
			enumerable: true,
			get: () =>
				[...workspace.conversations.values()].map((each) => conversationView(workspace, each, workspace.appVersion)),
		},
		conversationAttributes: {
			enumerable: true,
			get: () => workspace.conversationAttributes.filter(({ archived }) => !archived).map(({ name }) => name),
		},
	}) as S & Getters;
}

type Getters = Pick<
	IntercomSandbox,
	'appVersion' | 'webhook' | 'contacts' | 'conversations' | 'conversationAttributes'
>;

function marked(workspace: Workspace, contact: ContactRecord): IntercomSandbox['contacts'][number] {
	const { id, email, role, archived, mergedInto } = contact;
	return {
		...contactView(workspace, contact, workspace.appVersion),
		id,
		email,
		role,
		archived,
		...(mergedInto !== null && { merged_into: mergedInto }),
	};
}
