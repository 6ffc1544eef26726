import { badInput, Failure } from '../../shared/base/failure';
import type { Api } from '../../shared/http/api';
import { path } from '../../shared/http/path';
import { field, type Search } from '../../shared/kit/fields/field';
import { matching } from '../../shared/kit/fields/matching';
import type { Enveloped, Signature } from '../client/model';
import { cursorPages } from '../client/pages';

/** A mailbox has ten at most (docs/facts/nylas.md 7.20). */
const MOST = 10;

const search: Search = {
	name: 'searchSignatures',
	async find({ api, filter, parameter }) {
		const grant = parameter('grantId');
		if (grant === '') throw badInput('No mailbox is chosen', "Choose 'Mailbox' first: each has signatures of its own.");
		const rows = (await signaturesOf(api, grant)).map(({ id, name }) => ({ name: name || id, value: id }));
		return { results: matching(rows, filter).sort((a, b) => a.name.localeCompare(b.name)) };
	},
};

/** Not the one that is set in Gmail or Outlook: Nylas keeps its own. */
export const signatureId = field({
	displayName: 'Signature',
	type: 'string',
	default: '',
	search,
	placeholder: 'e.g. sig-1234',
	description:
		'A signature that Nylas stores for this mailbox, which is not the one of the email program. Mailbox: Save Signature makes one.',
});

async function signaturesOf(api: Api, grant: string): Promise<Signature[]> {
	const all: Signature[] = [];
	for await (const page of cursorPages<Signature>(api, signaturesPath(grant), { limit: MOST })) all.push(...page);
	return all;
}

export function signaturesPath(grant: string): string {
	return path`/v3/grants/${grant}/signatures`;
}

/** The signature with this ID or name; undefined where there is none. Throws a Failure where several have the name. */
export async function findSignature(api: Api, grant: string, idOrName: string): Promise<Signature | undefined> {
	const all = await signaturesOf(api, grant);
	const wanted = idOrName.trim();
	const byId = all.find(({ id }) => id === wanted);
	const named = all.filter(({ name }) => name === wanted);
	if (!byId && named.length > 1)
		throw badInput(
			`${named.length} signatures are called '${wanted}'`,
			"Set 'Name' to the ID of the one that is meant.",
		);
	return byId ?? named[0];
}

/** The HTML of a signature, for where Nylas would put it in the wrong place. Throws a Failure where there is none. */
export async function signatureHtml(api: Api, grant: string, id: string): Promise<string> {
	const { data } = await api.get<Enveloped<Signature>>(`${signaturesPath(grant)}/` + path`${id}`);
	if (data.body) return data.body;
	throw new Failure('The signature has no text', { description: "Choose another one, or remove 'Signature'." });
}

/** A signature behind an answer, marked as mail programs do: whoever reads it can tell the two apart. Undefined is none. */
export function signed(html: string, signature: string | undefined): string {
	return signature === undefined ? html : `${html}<br><div class="gmail_signature">${signature}</div>`;
}
