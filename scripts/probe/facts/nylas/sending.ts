import { listAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';
import { pause } from '../../waiting';

/** More than a request may have as JSON, less than as multipart. */
const LARGE = 4_000_000;

function keyed(key: string) {
	return { headers: { 'Idempotency-Key': key } };
}

export const sending: ReadonlyArray<Fact<NylasPlace>> = [
	{
		fact: 'docs/facts/nylas.md 7.2',
		title: 'an Idempotency-Key of more than 256 characters is 400 api.invalid_idempotency_key',
		async check(place) {
			const answer = await place.ask('POST /messages/send', { body: place.mail(), ...keyed('x'.repeat(257)) });
			return holds(refusal(answer) === '400 api.invalid_idempotency_key', refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.3',
		title: 'the answer to a key is kept, and a replay says so',
		async check(place) {
			const options = { body: place.mail(), ...keyed(`${place.mark}-same`) };
			const first = await place.done('POST /messages/send', options);
			const second = await place.ask('POST /messages/send', options);
			const isReplay = second.headers.get('idempotent-response') === 'true';
			const isSame = textAt(second.body, 'data.id') === textAt(first, 'id');
			const saw = `${refusal(second)}, ${isSame ? 'the same mail' : 'no such mail'}, ${isReplay ? 'marked' : 'not marked'}`;
			return holds(isReplay && isSame, saw);
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.4',
		title: 'the same key with another payload is 409 api.invalid_idempotent_request',
		async check(place) {
			const key = keyed(`${place.mark}-other`);
			await place.done('POST /messages/send', { body: place.mail(), ...key });
			const answer = await place.ask('POST /messages/send', { body: place.mail(), ...key });
			return holds(refusal(answer) === '409 api.invalid_idempotent_request', refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.7',
		title: 'a JSON request of 4 MB is refused',
		async check(place) {
			const body = place.mail({ body: `<p>${'x'.repeat(LARGE)}</p>` });
			const answer = await place.ask('POST /messages/send', { body });
			return holds(answer.status >= 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.10',
		title: 'reply_to_message_id sets In-Reply-To',
		async check(place) {
			const parent = await place.send();
			const answer = await place.ask('POST /messages/send', {
				body: place.mail({ reply_to_message_id: textAt(parent, 'id') }),
			});
			if (answer.status >= 300) return notTried(`the reply is ${refusal(answer)}`);
			const path = `/messages/${encodeURIComponent(textAt(answer.body, 'data.id'))}`;
			const read = await place.done(`GET ${path}`, { query: { fields: 'include_headers' } });
			const names = listAt(read, 'headers').map((each) => textAt(each, 'name').toLowerCase());
			return holds(names.includes('in-reply-to'), names.includes('in-reply-to') ? 'set' : 'not set');
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.11',
		title: "at IMAP Nylas's own ID is taken in reply_to_message_id",
		needs: ['imap'],
		async check(place) {
			const parent = await place.send();
			const body = place.mail({ reply_to_message_id: textAt(parent, 'id') });
			const answer = await place.ask('POST /messages/send', { body });
			return holds(answer.status === 200, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.17',
		title: 'the mailbox keeps a copy of what was sent, in Sent',
		async check(place) {
			const subject = place.subject();
			await place.send({ subject });
			await pause(place.setting);
			const folder = await place.folder('\\Sent');
			if (folder === undefined) return notTried('no folder is marked as Sent');
			if ((await place.list(subject, { in: folder })).length > 0) return holds(true, 'in Sent');
			return holds(false, (await place.list(subject)).length > 0 ? 'elsewhere' : 'none is listed');
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.18',
		title: 'there is one copy of what was sent in Sent',
		async check(place) {
			const subject = place.subject();
			await place.send({ subject });
			await pause(place.setting);
			const folder = await place.folder('\\Sent');
			const copies = await place.list(subject, folder === undefined ? {} : { in: folder });
			return copies.length === 0 ? notTried('there is none') : holds(copies.length === 1, `${copies.length} copies`);
		},
	},
	{
		fact: 'docs/facts/nylas.md 8.9',
		title: 'a draft that is sent becomes a message of another ID',
		async check(place) {
			const draft = textAt(await place.done('POST /drafts', { body: place.mail() }), 'id');
			const answer = await place.ask(`POST /drafts/${encodeURIComponent(draft)}`, { body: {} });
			if (answer.status >= 300) return notTried(`sending it is ${refusal(answer)}`);
			const id = textAt(answer.body, 'data.id');
			return holds(id !== '' && id !== draft, id === draft ? 'the same ID' : 'another ID');
		},
	},
];
