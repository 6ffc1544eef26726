import { at, has, listAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';
import { pause } from '../../waiting';

/** More than a request may have as JSON, less than as multipart. */
const LARGE = 4_000_000;
/** Far enough ahead that nothing leaves before it is cancelled. */
const LATER_SEC = 1_800;

function keyed(key: string) {
	return { headers: { 'Idempotency-Key': key } };
}

function inSec(seconds: number): number {
	return Math.floor(Date.now() / 1_000) + seconds;
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
		fact: 'docs/facts/nylas.md 7.12',
		title: 'a send_at in 90 seconds is refused',
		async check(place) {
			const answer = await place.ask('POST /messages/send', { body: place.mail({ send_at: inSec(90) }) });
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.13',
		title: 'a scheduled send has its schedule_id in data, or beside it, and no message ID',
		async check(place) {
			const answer = await place.ask('POST /messages/send', { body: place.mail({ send_at: inSec(LATER_SEC) }) });
			const places = ['data.schedule_id', 'schedule_id'].filter((name) => has(answer.body, name));
			const id = has(answer.body, 'data.id') ? 'a message ID' : 'no message ID';
			return holds(places.length > 0 && id === 'no message ID', `${places.join(' and ') || 'nowhere'}, ${id}`);
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.14',
		title: 'the list of schedules is bare, in data or in data.schedules',
		async check(place) {
			await place.ask('POST /messages/send', { body: place.mail({ send_at: inSec(LATER_SEC) }) });
			const { body } = await place.ask('GET /messages/schedules');
			const forms = { bare: body, 'in data': at(body, 'data'), 'in data.schedules': at(body, 'data.schedules') };
			const found = Object.entries(forms).find(([, list]) => Array.isArray(list))?.[0];
			return holds(found !== undefined, found ?? 'none of them');
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.15',
		title: 'cancelling a scheduled send is 202',
		async check(place) {
			const body = place.mail({ send_at: inSec(LATER_SEC) });
			const made = await place.ask('POST /messages/send', { body });
			const id = textAt(made.body, 'data.schedule_id') || textAt(made.body, 'schedule_id');
			if (!id) return notTried(`scheduling is ${refusal(made)}`);
			const answer = await place.ask(`DELETE /messages/schedules/${encodeURIComponent(id)}`);
			return holds(answer.status === 202, refusal(answer));
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
