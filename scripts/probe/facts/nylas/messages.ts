import { at, has, listAt, numberAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';

/** What a mailbox shows of the mails in it. */
export const messages: ReadonlyArray<Fact<NylasPlace>> = [
	{
		fact: 'docs/facts/nylas.md 5.15',
		title: 'a mail that is listed can be read at once',
		async check(place) {
			const answer = await place.ask(`GET /messages/${encodeURIComponent(await place.receive())}`);
			return holds(answer.status === 200, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 5.14',
		title: 'a mail that is listed has its body',
		async check(place) {
			const subject = place.subject();
			await place.receive({ subject });
			const [first] = await place.list(subject);
			if (!first) return notTried('the mail is not listed');
			return holds(textAt(first, 'body') !== '', textAt(first, 'body') === '' ? 'no body yet' : 'with its body');
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.2',
		title: 'a text mail has a body, as text or as HTML',
		async check(place) {
			const subject = place.subject();
			await place.receive({ subject, body: 'Hello\nplain', plain: true });
			const [first] = await place.list(subject);
			const body = textAt(first, 'body');
			if (!first || body === '') return notTried('the body is not shown');
			return holds(body.includes('Hello') && body.includes('plain'), /<\w/.test(body) ? 'HTML' : 'text');
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.4',
		title: 'headers come only when they are asked for',
		async check(place) {
			const id = encodeURIComponent((await place.shared()).sentId);
			const usual = await place.done(`GET /messages/${id}`);
			const asked = await place.done(`GET /messages/${id}`, { query: { fields: 'include_headers' } });
			const saw = `${listAt(usual, 'headers').length} without asking, ${has(asked, 'headers') ? 'a list' : 'none'} with`;
			return holds(listAt(usual, 'headers').length === 0 && has(asked, 'headers'), saw);
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.5',
		title: 'a received mail has its headers, the Message-ID among them',
		async check(place) {
			const id = encodeURIComponent((await place.shared()).receivedId);
			const asked = await place.done(`GET /messages/${id}`, { query: { fields: 'include_headers' } });
			const names = listAt(asked, 'headers').map((each) => textAt(each, 'name').toLowerCase());
			return holds(names.includes('message-id'), `${names.length} headers`);
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.6',
		title: 'fields=raw_mime gives the raw mail and no body',
		async check(place) {
			const id = encodeURIComponent((await place.shared()).sentId);
			const raw = await place.done(`GET /messages/${id}`, { query: { fields: 'raw_mime' } });
			const saw = `${has(raw, 'raw_mime') ? 'raw_mime' : 'no raw_mime'}, ${has(raw, 'body') ? 'a body' : 'no body'}`;
			return holds(saw === 'raw_mime, no body', saw);
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.11',
		title: 'a list of messages holds 200 at most',
		async check(place) {
			const query = { limit: 201, subject: place.mark };
			const answer = await place.ask('GET /messages', { query });
			return holds(answer.status === 400 || listAt(answer.body, 'data').length <= 200, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.12',
		title: 'a list of messages has the newest first',
		async check(place) {
			await place.shared();
			const dates = (await place.list(place.mark)).map((each) => numberAt(each, 'date'));
			if (dates.length < 2) return notTried('fewer than two mails are listed');
			const isSorted = dates.every((date, i) => i === 0 || date <= (dates[i - 1] ?? date));
			return holds(isSorted, isSorted ? 'newest first' : 'in no order');
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.14',
		title: 'metadata_pair knows key1 to key5 only',
		async check(place) {
			const answer = await place.ask('GET /messages', { query: { metadata_pair: `key6:${place.mark}`, limit: 1 } });
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.18',
		title: "a change of a message's metadata replaces all of it",
		async check(place) {
			const path = `/messages/${encodeURIComponent(textAt(await place.send({ metadata: { key1: 'a', key2: 'b' } }), 'id'))}`;
			const body = { metadata: { key2: 'c' } };
			const changed = await place.done(`PUT ${path}`, { body });
			const metadata = at(changed, 'metadata');
			if (metadata === undefined) return notTried('no metadata is shown');
			return holds(!has(metadata, 'key1'), has(metadata, 'key1') ? 'key1 stays' : 'key1 is gone');
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.26',
		title: 'the list shows the metadata of what was sent',
		async check(place) {
			const { subject } = await place.shared();
			const found = await place.list(subject);
			if (found.length === 0) return notTried('the mail is not listed');
			const isShown = found.some((each) => textAt(each, 'metadata.key1') === place.mark);
			return holds(isShown, isShown ? 'shown' : 'not shown');
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.22',
		title: 'the cleaned text is in conversation',
		async check(place) {
			const body = { message_id: [(await place.shared()).sentId], images_as_markdown: true, html_as_markdown: true };
			const answer = await place.ask('PUT /messages/clean', { body });
			if (answer.status >= 300) return notTried(`cleaning is ${refusal(answer)}`);
			const names = ['conversation', 'email_as_markdown'].filter((name) => has(at(answer.body, 'data.0'), name));
			return holds(names.includes('conversation'), names.join(', ') || 'in neither');
		},
	},
];
