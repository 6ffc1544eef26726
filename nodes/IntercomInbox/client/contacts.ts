import { normalizeAddress } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { asFailure, badInput, Failure } from '../../shared/base/failure';
import { takesTurns } from '../../shared/base/processState';
import { path } from '../../shared/http/path';
import type { Answer } from '../../shared/http/response';

/** What we read of a contact. */
export interface ContactRecord {
	id: string;
	role?: string;
	email?: string | null;
	name?: string | null;
	phone?: string | null;
	created_at?: number;
	[field: string]: unknown;
}

export interface WantedContact {
	email: string;
	/** Written to a new contact, and to an existing one where it has none. */
	name?: string;
	/** E.164. */
	phone?: string;
	customAttributes?: Record<string, unknown>;
	/** An archived contact is brought back; otherwise it is an error. */
	unarchive: boolean;
	/** Writes name and phone over what is there. */
	overwrite?: boolean;
	hint?(message: string): void;
}

export interface FoundContact {
	contact: ContactRecord;
	created: boolean;
	unarchived: boolean;
}

/** One request in flight per address and workspace: two items with the same new sender must not race into two contacts. */
const TURNS = takesTurns('contacts by address');

/** docs/loop.md In 6: search, else create, else the contact that a conflict names. */
export async function findOrCreateContact(api: Api, wanted: WantedContact): Promise<FoundContact> {
	const email = normalizeAddress(wanted.email);
	if (!email)
		throw badInput(
			'The email address is not valid',
			'Check the expression: it must return one email address, such as ada@example.com.',
		);
	return await api.process.the(TURNS).run(`${api.connection.tokenKey} ${email}`, async () => {
		const found = (await searchByEmail(api, email)) ?? (await create(api, { ...wanted, email }));
		return { ...found, contact: await enrich(api, found.contact, wanted) };
	});
}

async function searchByEmail(api: Api, email: string): Promise<FoundContact | undefined> {
	const { data } = await api.search<{ data?: ContactRecord[] }>('/contacts/search', {
		query: { field: 'email', operator: '=', value: email },
	});
	const [contact] = [...(data ?? [])].sort((a, b) => rank(b) - rank(a) || (b.created_at ?? 0) - (a.created_at ?? 0));
	return contact && { contact, created: false, unarchived: false };
}

/** Users before leads: a lead may be a visit that nobody identified. */
function rank({ role }: ContactRecord): number {
	return role === 'user' ? 1 : 0;
}

async function create(api: Api, { email, name, unarchive }: WantedContact): Promise<FoundContact> {
	const body = { role: 'user', email, ...(name ? { name } : {}) };
	// Repeating is safe: the second time Intercom answers 409 and names the contact of the first.
	const answer = await api.request({ method: 'POST', path: '/contacts', body, effect: 'repeatable', accept: [409] });
	if (answer.status !== 409) return { contact: answer.body as ContactRecord, created: true, unarchived: false };
	const { id, unarchived } = await settleConflict(api, answer, unarchive);
	return { contact: await getContact(api, id), created: false, unarchived };
}

/**
 * The search lags by minutes, so a conflict is an ordinary answer. The existing contact's id is in the message only:
 * "A contact matching those details already exists with id=5da6…" or "An archived contact matching …" (Intercom, `POST /contacts`).
 */
export async function settleConflict(
	api: Api,
	{ body }: Answer,
	unarchive: boolean,
): Promise<{ id: string; unarchived: boolean }> {
	const message = String((body as { errors?: Array<{ message?: string }> }).errors?.[0]?.message ?? '');
	const id = /\bid=([\w-]+)/.exec(message)?.[1];
	if (!id)
		throw new Failure('The contact already exists, but Intercom did not return its ID', {
			status: 409,
			retryable: true,
			description: "New contacts appear in Intercom's search after a few minutes. Run the item again then.",
		});
	const archived = /archived contact/i.test(message);
	if (archived && !unarchive)
		throw new Failure('This contact is archived', {
			status: 409,
			code: 'conflict',
			description: "Turn on 'Unarchive', or unarchive the contact in Intercom.",
		});
	if (archived) await api.post(path`/contacts/${id}/unarchive`, {}, { effect: 'repeatable' });
	return { id, unarchived: archived };
}

/** By ID; a merged contact leads to the one that remains (410 with a `Link` header from API 2.16 on). */
export async function getContact(api: Api, id: string): Promise<ContactRecord> {
	const answer = await api.request({ method: 'GET', path: path`/contacts/${id}`, accept: [410] });
	if (answer.status !== 410) return answer.body as ContactRecord;
	const remaining = /\/contacts\/([\w-]+)/.exec(answer.headers.link ?? '')?.[1];
	if (!remaining || remaining === id)
		throw new Failure('This contact has been merged into another one', {
			status: 410,
			code: 'contact_merged',
			description: 'Use the ID of the remaining contact.',
		});
	return await api.get<ContactRecord>(path`/contacts/${remaining}`);
}

/** Fills what is empty. A value that Intercom refuses is a hint and no reason to lose the mail that needs the contact. */
async function enrich(api: Api, contact: ContactRecord, wanted: WantedContact): Promise<ContactRecord> {
	const fill = (['name', 'phone'] as const).filter(
		(field) => wanted[field] && (wanted.overwrite || !contact[field]) && wanted[field] !== contact[field],
	);
	const change: Record<string, unknown> = Object.fromEntries(fill.map((field) => [field, wanted[field]]));
	if (wanted.customAttributes && Object.keys(wanted.customAttributes).length > 0)
		change.custom_attributes = wanted.customAttributes;
	if (Object.keys(change).length === 0) return contact;
	return await api.put<ContactRecord>(path`/contacts/${contact.id}`, change).catch((error: unknown) => {
		const refusal = asFailure(error);
		if (!refusal?.isRefusal) return Promise.reject(error);
		wanted.hint?.(
			`The contact was found, but Intercom refused a change to ${Object.keys(change).join(', ')}. ${refusal.details.description ?? ''}`,
		);
		return contact;
	});
}
