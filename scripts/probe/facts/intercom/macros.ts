import { at, listAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import { V2_16, type IntercomPlace } from '../../places/intercomPlace';
import { withText } from './conversations';

const ELEMENT = /<attribute key="[^"]+"/;

/** Macros, what else is set up in a workspace, and who was merged. */
export const macros: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 12.13',
		title: "a macro's placeholders are elements in its body, and braces in its text",
		async check({ api }) {
			const answer = await api.ask('GET /macros', { query: { per_page: '150' }, headers: V2_16, answers: [403] });
			if (answer.status >= 300) return notTried(`the list of macros is ${refusal(answer)}`);
			const filled = listAt(answer.body, 'data').filter((each) => textAt(each, 'body_text').includes('{{'));
			if (filled.length === 0) return notTried('no macro has a placeholder');
			const plain = filled.filter((each) => !ELEMENT.test(textAt(each, 'body')));
			return holds(plain.length === 0, `${filled.length - plain.length} of ${filled.length} with elements`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 12.14',
		title: 'placeholders in the body of a reply are not filled in',
		async check(place) {
			const { contactId } = await place.shared();
			const conversationId = await place.conversation({ contactId });
			const body = '<p>Dear <attribute key="user.name" default="nobody"/> and {{user.name}}, goodbye</p>';
			await place.replyAsTeammate(conversationId, { body });
			const said = textAt(withText(await place.read(conversationId), 'goodbye'), 'body');
			if (said === '') return notTried('the reply is not shown');
			const isFilled = said.includes(place.mark) || said.includes('nobody');
			return holds(!isFilled, isFilled ? 'filled in' : said.includes('{{') ? 'braces stay' : 'braces are gone');
		},
	},
	{
		fact: 'docs/facts/intercom.md 12.15',
		title: 'brands are listed in 2.15, the default one among them, and reasons to be away',
		async check({ api }) {
			const brands = await api.ask('GET /brands', { answers: [403] });
			const reasons = await api.ask('GET /away_status_reasons', { answers: [403] });
			if (brands.status === 403 || reasons.status === 403) return notTried('the token lacks a permission');
			const isThere = listAt(brands.body, 'data').some((each) => at(each, 'is_default') === true);
			const isList = Array.isArray(at(reasons.body, 'data'));
			return holds(isThere && isList, `${refusal(brands)}, ${refusal(reasons)}`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 5.17',
		title: 'who was merged into a user is listed with next_cursor, and a lead has no such list',
		async check(place) {
			const user = await place.contact();
			for (let number = 0; number < 2; number += 1) {
				const lead = await place.contact({ role: 'lead', email: user.email });
				await place.api.done('POST /contacts/merge', { body: { from: lead.id, into: user.id } });
			}
			const history = { query: { per_page: '1' }, headers: V2_16 };
			const page = await place.api.ask(`GET /contacts/${user.id}/merge_history`, history);
			const lead = await place.contact({ role: 'lead' });
			const none = await place.api.ask(`GET /contacts/${lead.id}/merge_history`, { ...history, answers: [404] });
			const isPaged = listAt(page.body, 'data').length === 1 && textAt(page.body, 'next_cursor') !== '';
			return holds(
				isPaged && none.status === 404,
				`${refusal(page)}, ${isPaged ? 'paged' : 'not paged'}, ${none.status}`,
			);
		},
	},
];
