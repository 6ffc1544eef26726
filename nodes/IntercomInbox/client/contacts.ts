import { normalizeAddress } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { asFailure, badInput, Failure } from '../../shared/base/failure';
import { takesTurns } from '../../shared/base/processState';
import type { ContactRecord, WantedContact } from './contactRecord';
import { enrich } from './enrichContact';
import { path } from '../../shared/http/path';
import type { Answer } from '../../shared/http/response';

export type { ContactRecord, WantedContact };

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

/** What the search shows at once; a contact of the last minutes may be missing. */
export async function searchContact(api: Api, email: string): Promise<ContactRecord | undefined> {
	return (await searchByEmail(api, email))?.contact;
}

/** The address has been looked for and was not found. One that another item or process made meanwhile is named by Intercom's conflict. */
export async function createContact(api: Api, wanted: WantedContact & { email: string }): Promise<FoundContact> {
	return await api.process
		.the(TURNS)
		.run(`${api.connection.tokenKey} ${wanted.email}`, async () => await create(api, { ...wanted, brief: true }));
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

async function create(
	api: Api,
	{ email, name, phone, unarchive, brief }: WantedContact & { brief?: boolean },
): Promise<FoundContact> {
	const given = [{ name, phone }, { name }, {}].map((details) => ({ role: 'user', email, ...filled(details) }));
	// A name or a number that Intercom refuses must not cost the contact; the address alone decides.
	const bodies = given.filter((body, index) => JSON.stringify(body) !== JSON.stringify(given[index - 1]));
	const answer = await firstTaken(api, bodies);
	if (answer.status !== 409) return { contact: answer.body as ContactRecord, created: true, unarchived: false };
	const { id, unarchived } = await settleConflict(api, answer, unarchive);
	return { contact: brief ? { id, email } : await getContact(api, id), created: false, unarchived };
}

function filled(details: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(details).filter(([, value]) => Boolean(value)));
}

async function firstTaken(api: Api, [body, ...simpler]: object[]): Promise<Answer> {
	// Repeating is safe: the second time Intercom answers 409 and names the contact of the first.
	const request = { method: 'POST', path: '/contacts', body, effect: 'repeatable', accept: [409] } as const;
	return await api.request(request).catch(async (error: unknown) => {
		const isAboutDetails = asFailure(error)?.refusesContent && !isBlocked(error);
		return simpler.length > 0 && isAboutDetails ? await firstTaken(api, simpler) : await Promise.reject(error);
	});
}

/** Somebody has blocked the person in Intercom, and means it (docs/facts/intercom.md 5.7). */
export function isBlocked(error: unknown): boolean {
	const { code, description = '' } = asFailure(error)?.details ?? {};
	return code === 'not_restorable' || /\bwas blocked\b/i.test(description);
}

/**
 * The search lags by minutes, so a conflict is an ordinary answer. The existing contact's id is in the message only:
 * "A contact matching those details already exists with id=5da6…" or "An archived contact matching …" (Intercom, `POST /contacts`).
 */
export async function settleConflict(
	api: Api,
	{ body }: Answer,
	unarchive: boolean | 'leave',
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
	if (archived && unarchive === true) await api.post(path`/contacts/${id}/unarchive`, {}, { effect: 'repeatable' });
	return { id, unarchived: archived && unarchive === true };
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
