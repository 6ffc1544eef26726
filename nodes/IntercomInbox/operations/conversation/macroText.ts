import { filledMacro, macroKeys } from '../../../../domain/bridge/text/macro';
import { record } from '../../../../domain/record';
import { badInput } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import type { Json } from '../../../shared/kit/objects';
import type { Company, Conversation, Macro } from '../../client/model';
import { pageOf } from '../../client/pages';
import { atLeast } from '../../client/service';

interface Wanted {
	macroId: string;
	conversationId: string;
	/** Whose name stands for `teammate.name`. */
	adminId: string;
}

/**
 * A macro as the text of an answer. Intercom hands out its placeholders unfilled (docs/facts/intercom.md 12.14). Throws a Failure
 * where nothing is known for one: a customer must not read a sentence with a hole.
 */
export async function macroText(api: Api, { macroId, conversationId, adminId }: Wanted): Promise<string> {
	const headers = atLeast('2.16', api.connection);
	const { name, body } = await api.get<Macro>(path`/macros/${macroId}`, undefined, { headers });
	const keys = macroKeys(body ?? '');
	const about = await objectsFor(api, keys, { conversationId, adminId });
	const { html, missing } = filledMacro(body ?? '', (key) => valueOf(about, key));
	if (missing.length > 0)
		throw badInput(
			`Nothing is known for ${missing.map((key) => `'${key}'`).join(', ')} in the macro '${name}'`,
			'Give the placeholder a fallback in Intercom, or set the attribute that it names.',
		);
	if (html.trim() === '') throw badInput(`The macro '${name}' has no text`, 'Choose a macro that answers.');
	return html;
}

/** By the first word of a placeholder: `user`, `conversation`, `teammate`, `company`. */
type Objects = Readonly<Record<string, Json | undefined>>;

async function objectsFor(
	api: Api,
	keys: readonly string[],
	{ conversationId, adminId }: Omit<Wanted, 'macroId'>,
): Promise<Objects> {
	const isNamed = (kind: string) => keys.some((key) => key.startsWith(`${kind}.`));
	const teammate = isNamed('teammate') ? await api.get<Json>(path`/admins/${adminId}`) : undefined;
	if (!['user', 'conversation', 'company'].some(isNamed)) return { teammate };
	const conversation = await api.get<Conversation>(path`/conversations/${conversationId}`);
	const contactId = customerOf(conversation);
	const isUserNamed = isNamed('user') && contactId !== undefined;
	return {
		teammate,
		conversation,
		user: isUserNamed ? await api.get<Json>(path`/contacts/${contactId}`) : undefined,
		company: isNamed('company') ? await companyOf(api, conversation, contactId) : undefined,
	};
}

/** Who wrote first; of several others nobody knows whose name would be meant. */
function customerOf({ contacts: { contacts }, source }: Conversation): string | undefined {
	const author = contacts.find(({ id }) => id === source.author.id);
	return (author ?? (contacts.length === 1 ? contacts[0] : undefined))?.id;
}

async function companyOf(
	api: Api,
	conversation: Conversation & { company?: unknown },
	contactId: string | undefined,
): Promise<Json | undefined> {
	// Since 2.15.
	if (typeof record(conversation.company).name === 'string') return record(conversation.company);
	if (contactId === undefined) return undefined;
	const companies = path`/contacts/${contactId}/companies`;
	const { results, next } = pageOf<Company>(companies, await api.get(companies));
	return results.length === 1 && next === undefined ? results[0] : undefined;
}

function valueOf(about: Objects, key: string): string | undefined {
	const [kind = '', ...names] = key.split('.');
	const object = about[kind];
	if (!object) return undefined;
	if (names.join('.') === 'first_name') return firstName(object.name);
	// Names of custom attributes may have dots.
	const value =
		names[0] === 'custom_attributes'
			? record(object.custom_attributes)[names.slice(1).join('.')]
			: object[names.join('.')];
	return shown(value, key);
}

/** A name that begins with the surname, or is an address, has no first name that can be told. */
function firstName(name: unknown): string | undefined {
	return typeof name === 'string' && !/[,@]/.test(name) ? name.trim().split(/\s+/)[0] : undefined;
}

function shown(value: unknown, key: string): string | undefined {
	if (typeof value === 'number' && key.endsWith('_at')) return new Date(value * 1_000).toISOString().slice(0, 10);
	return ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : undefined;
}
