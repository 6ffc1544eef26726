import { at, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, type Fact } from '../../fact';
import { V2_16, type IntercomPlace } from '../../places/intercomPlace';

export const contacts: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 5.1',
		title: 'a contact needs an address, an external ID or a role',
		async check({ api, mark }) {
			const answer = await api.ask('POST /contacts', { body: { name: mark } });
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.2',
		title: 'a second user of an address is 409, with the ID of the first in the message',
		async check(place) {
			const { id, email } = await place.contact();
			const again = await place.api.ask('POST /contacts', { body: { role: 'user', email, name: place.mark } });
			const isNamed = textAt(again.body, 'errors.0.message').includes(`id=${id}`);
			return holds(again.status === 409 && isNamed, `${refusal(again)}, ${isNamed ? 'with' : 'without'} the ID`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.3',
		title: 'leads may share an address',
		async check(place) {
			const body = { role: 'lead', email: place.address(), name: place.mark };
			await place.api.done('POST /contacts', { body });
			const second = await place.api.ask('POST /contacts', { body });
			return holds(second.status === 200, refusal(second));
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.4',
		title: 'an archived contact is 409 with "An archived contact"',
		async check(place) {
			const { id, email } = await place.contact();
			await place.api.done(`POST /contacts/${id}/archive`, { body: {} });
			const again = await place.api.ask('POST /contacts', { body: { role: 'user', email, name: place.mark } });
			const isSaid = /^An archived contact/.test(textAt(again.body, 'errors.0.message'));
			return holds(again.status === 409 && isSaid, `${refusal(again)}, ${isSaid ? 'with' : 'without'} the words`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.5',
		title: 'a merged contact is 404 in 2.15, and 410 contact_merged with a Link in 2.16',
		async check(place) {
			const user = await place.contact();
			const lead = await place.contact({ role: 'lead', email: user.email });
			await place.api.done('POST /contacts/merge', { body: { from: lead.id, into: user.id } });
			const older = await place.api.ask(`GET /contacts/${lead.id}`);
			const newer = await place.api.ask(`GET /contacts/${lead.id}`, { headers: V2_16 });
			const isLinked = newer.headers.get('link')?.includes(user.id) === true;
			const saw = `${refusal(older)}; ${refusal(newer)}, ${isLinked ? 'with' : 'without'} the Link`;
			return holds(older.status === 404 && refusal(newer) === '410 contact_merged' && isLinked, saw);
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.6',
		title: 'a user can not be merged into a user',
		async check(place) {
			const [from, into] = [await place.contact(), await place.contact()];
			const answer = await place.api.ask('POST /contacts/merge', { body: { from: from.id, into: into.id } });
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.13',
		title: 'a note on a contact comes back as a paragraph of HTML',
		async check(place) {
			const { contactId } = await place.shared();
			const body = { body: `Note ${place.mark}`, admin_id: await place.adminId() };
			const note = await place.api.done(`POST /contacts/${contactId}/notes`, { body });
			const isParagraph = textAt(note, 'body').startsWith('<p');
			return holds(isParagraph, isParagraph ? 'a paragraph' : 'no paragraph');
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.15',
		title: 'a contact that was blocked can not be made again: 400 not_restorable',
		async check(place) {
			const { id, email } = await place.contact();
			await place.api.done(`POST /contacts/${id}/block`, { body: {} });
			const again = await place.api.ask('POST /contacts', { body: { role: 'user', email, name: place.mark } });
			return holds(refusal(again) === '400 not_restorable', refusal(again));
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.16',
		title: 'addresses with two dots in a row, and with letters beyond ASCII, are taken',
		async check(place) {
			const odd = [`a..b-${place.address()}`, `müller-${place.address()}`];
			const answers = await Promise.all(
				odd.map(
					async (email) => await place.api.ask('POST /contacts', { body: { role: 'user', email, name: place.mark } }),
				),
			);
			return holds(
				answers.every(({ status }) => status === 200),
				answers.map(refusal).join(' and '),
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 6.1',
		title: 'an unknown field of a company is 400 bad_request',
		async check({ api, mark }) {
			const answer = await api.ask('POST /companies', { body: { company_id: `${mark}-x`, no_such_field: 1 } });
			return holds(refusal(answer) === '400 bad_request', refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 6.3',
		title: 'a company is found by its company_id, alone or in a list',
		async check({ api, mark }) {
			const { id } = (await api.done('POST /companies', { body: { company_id: mark, name: `Co ${mark}` } })) as {
				id: string;
			};
			const found = await api.done('GET /companies', { query: { company_id: mark } });
			const isAlone = textAt(found, 'type') === 'company';
			const isThere = (isAlone ? textAt(found, 'id') : textAt(found, 'data.0.id')) === id;
			return holds(
				isThere,
				`${isThere ? 'found' : 'not found'}, type ${textAt(found, 'type') || typeof at(found, 'type')}`,
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 6.4',
		title: 'a part of the name finds no company',
		async check({ api, mark }) {
			await api.done('POST /companies', { body: { company_id: mark, name: `Co ${mark}` } });
			const answer = await api.ask('GET /companies', { query: { name: mark } });
			const count = answer.status === 200 ? Number(textAt(answer.body, 'total_count') || 1) : 0;
			return holds(count === 0, count === 0 ? refusal(answer) : `${count} found`);
		},
	},
];
