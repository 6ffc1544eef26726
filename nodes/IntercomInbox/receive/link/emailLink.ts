import { EMAIL_THREAD, linkAttributes } from '../../../../domain/bridge/link/link';
import type { ThreadKey } from '../../../../domain/bridge/link/threadKey';
import type { Api } from '../../../shared/http/api';
import { asFailure } from '../../../shared/base/failure';
import { takesTurns } from '../../../shared/base/processState';
import { path } from '../../../shared/http/path';
import { atLeast } from '../../client/service';

export interface LinkOptions {
	/** Creates the attribute in the workspace when it is missing. */
	createAttribute: boolean;
	/** The conversation's title, for a new one. */
	title?: string;
	/** Other attributes of a new conversation. One that Intercom refuses costs only itself, and `refuse` is told of it. */
	attributes?: Readonly<Record<string, unknown>>;
	refuse?(name: string): void;
}

/** Writes the link on a conversation. Returns whether it stands; a workspace that refuses it (400, 422) doesn't stop the mail. */
export async function writeLink(
	api: Api,
	conversationId: string,
	key: ThreadKey,
	options: LinkOptions,
): Promise<boolean> {
	const attempt = async (body: object) => await putConversation(api, conversationId, body);
	const title = options.title ? { title: cut(options.title, MAX_TITLE_CHARS) } : {};
	const full = { ...title, custom_attributes: linkAttributes(key) };
	const { attributes = {} } = options;
	if (await attempt({ ...full, custom_attributes: { ...attributes, ...linkAttributes(key) } })) return true;
	for (const [name, value] of Object.entries(attributes))
		if (!(await writeAttribute(api, conversationId, { name, value, options }))) options.refuse?.(name);
	if (Object.keys(attributes).length > 0 && (await attempt(full))) return true;
	if (options.createAttribute && (await createAttribute(api)) && (await attempt(full))) return true;
	// Perhaps it is the title that was refused; perhaps another process has just made the attribute.
	if (await attempt({ custom_attributes: linkAttributes(key) })) return true;
	if (options.title) await attempt(title);
	return false;
}

/** Routing rules set this one, so it is made where it is missing; the workspace's other attributes are the workspace's. */
export const PRIORITY = 'Priority';

async function writeAttribute(
	api: Api,
	conversationId: string,
	{ name, value, options }: { name: string; value: unknown; options: LinkOptions },
): Promise<boolean> {
	const body = { custom_attributes: { [name]: value } };
	if (await putConversation(api, conversationId, body)) return true;
	if (name !== PRIORITY || !options.createAttribute) return false;
	const created = await createAttribute(api, { name, description: 'Set by n8n for email, by the routing rules.' });
	return created && (await putConversation(api, conversationId, body));
}

const MAX_TITLE_CHARS = 250;

/** Not in the middle of a character. */
function cut(text: string, maxChars: number): string {
	return text.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '');
}

/** False: Intercom refuses the content (400, 422). */
async function putConversation(api: Api, conversationId: string, body: object): Promise<boolean> {
	const headers = 'title' in body ? atLeast('2.13', api.connection) : {};
	const { status } = await api.request({
		method: 'PUT',
		path: path`/conversations/${conversationId}`,
		body,
		headers,
		accept: [400, 422],
	});
	return status < 300;
}

const TURNS = takesTurns('making the link attribute');

interface NewAttribute {
	name: string;
	description: string;
}

const LINK_ATTRIBUTE: NewAttribute = {
	name: EMAIL_THREAD,
	description: 'The email thread of this conversation. Set by n8n; please do not change it.',
};

/** Makes the attribute (`POST /conversations/attributes`, API 2.16). Returns whether it can be there now; a refusal is no error. */
export async function createAttribute(api: Api, attribute: NewAttribute = LINK_ATTRIBUTE): Promise<boolean> {
	const body = { ...attribute, data_type: 'string' };
	return await api.process.the(TURNS).run(api.connection.tokenKey, async () => {
		const request = {
			method: 'POST',
			path: '/conversations/attributes',
			body,
			headers: atLeast('2.16', api.connection),
			effect: 'repeatable',
		} as const;
		// A name that is taken answers 4xx, too, so whoever comes second tries the link again.
		return await api.request(request).then(
			() => true,
			(error: unknown) => refused(error),
		);
	});
}

function refused(error: unknown): boolean | Promise<never> {
	const refusal = asFailure(error);
	if (!refusal?.isRefusal && !refusal?.isUnauthorized) return Promise.reject(error);
	return refusal.details.status === 409 || refusal.details.status === 422;
}
