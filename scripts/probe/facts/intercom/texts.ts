import { at, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import { V2_16, type IntercomPlace } from '../../places/intercomPlace';

/** What a help desk may do to a customer's words, and words that show it. Nobody's card: the number is a published test number. */
const CHANGED: ReadonlyArray<{ what: string; text: string }> = [
	{ what: 'long texts are cut', text: `${'word '.repeat(4_000)}end` },
	{ what: 'card numbers are masked', text: 'card 4242 4242 4242 4242 end' },
	{ what: 'emoticons become emoji', text: 'thanks :) and :-( end' },
	{ what: 'links are shortened', text: `https://www.example.com/${'path/'.repeat(20)}end` },
];

const MARKUP = ['<b>bold</b>', '<!-- hidden -->', '5 < 6 && 7 > 4', '&copy; 2026'];

/** The words of stored HTML: markup goes, then entities are read, so that what was escaped is there again. */
function words(html: string): string {
	return html
		.replace(/<br\s*\/?>/g, '\n')
		.replace(/<[^<>]{0,2000}>/g, '')
		.replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/\s+/g, ' ')
		.trim();
}

const ENTITIES: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' ',
	'&amp;': '&',
};

async function stored(place: IntercomPlace, text: string): Promise<string> {
	return textAt(await place.read(await place.conversation({ text })), 'source.body');
}

/** How a contact's and a teammate's words are kept. */
export const texts: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 7.4',
		title: "a contact's HTML is no HTML",
		async check(place) {
			const isElement = (await stored(place, '<b>bold</b>')).includes('<b>');
			return holds(!isElement, isElement ? 'an element' : 'no element');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.5',
		title: "tags and entities in a contact's text are kept as text",
		async check(place) {
			const bodies = await Promise.all(MARKUP.map(async (text) => words(await stored(place, text))));
			const changed = MARKUP.filter((text, i) => !bodies[i]?.startsWith(text));
			return holds(changed.length === 0, changed.length ? `${changed.length} of ${MARKUP.length} changed` : 'kept');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.25',
		title: "a contact's text is not cut, masked or made pretty",
		async check(place) {
			const bodies = await Promise.all(CHANGED.map(async ({ text }) => words(await stored(place, text))));
			const changed = CHANGED.filter(({ text }, i) => !bodies[i]?.startsWith(text));
			return holds(changed.length === 0, changed.map(({ what }) => what).join(', ') || 'kept');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.22',
		title: 'display_as=plaintext gives bodies without HTML',
		async check(place) {
			const { conversationId } = await place.shared();
			const query = { display_as: 'plaintext' };
			const body = textAt(await place.api.done(`GET /conversations/${conversationId}`, { query }), 'source.body');
			return holds(!body.includes('<'), body.includes('<') ? 'HTML' : 'text');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.13',
		title: 'an attribute of conversations can be made, and is there once',
		async check(place) {
			const body = { name: `Made ${place.mark}`, data_type: 'string' };
			const made = await place.api.ask('POST /conversations/attributes', { body, headers: V2_16, answers: [403] });
			return holds(made.status < 300 && textAt(made.body, 'name') === body.name, refusal(made));
		},
	},
	{
		fact: 'docs/facts/intercom.md 2.8',
		title: 'while two attributes share a name, writing is 400',
		async check(place) {
			const name = await place.attribute();
			const listed = await place.api.done('GET /conversations/attributes', { headers: V2_16 });
			const same = ((at(listed, 'data') ?? []) as unknown[]).filter((each) => textAt(each, 'name') === name).length;
			if (same < 2) return notTried('no two attributes share a name');
			const body = { custom_attributes: { [name]: 'x' } };
			const answer = await place.api.ask(`PUT /conversations/${await place.conversation()}`, { body });
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.24',
		title: "blanks at the ends of an attribute's text are kept",
		async check(place) {
			const name = await place.attribute();
			const id = await place.conversation();
			await place.api.done(`PUT /conversations/${id}`, { body: { custom_attributes: { [name]: ' x ' } } });
			const value = at(at(await place.read(id), 'custom_attributes'), name);
			return holds(value === ' x ', value === ' x ' ? 'kept' : 'taken off');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.12',
		title: 'a changed attribute adds a part by the bot',
		async check(place) {
			const name = await place.attribute();
			const id = await place.conversation();
			await place.api.done(`PUT /conversations/${id}`, { body: { custom_attributes: { [name]: 'y' } } });
			const part = at(await place.read(id), 'conversation_parts.conversation_parts.0');
			return holds(textAt(part, 'author.type') === 'bot', `${textAt(part, 'part_type') || 'no part'}`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 8.9',
		title: "of a teammate's HTML <div> goes; headings, lists, bold and links stay",
		async check(place) {
			const { conversationId } = await place.shared();
			const kept = ['<h2>', '<li>', '<b>', '<a '];
			const body = `<div><h2>Head</h2><ul><li>One</li></ul><p><b>Bold</b> <a href="https://example.com">link</a> teammate-html</p></div>`;
			await place.replyAsTeammate(conversationId, { body });
			const parts = at(await place.read(conversationId), 'conversation_parts.conversation_parts') as unknown[];
			const html = textAt(
				parts.find((part) => textAt(part, 'body').includes('teammate-html')),
				'body',
			);
			const missing = kept.filter((tag) => !html.includes(tag) && !(tag === '<b>' && html.includes('<strong>')));
			const isDiv = html.includes('<div');
			return holds(
				!isDiv && missing.length === 0,
				[isDiv ? '<div> stays' : '', ...missing.map((tag) => `${tag} goes`)].filter(Boolean).join(', ') || 'so',
			);
		},
	},
];
