import { has, listAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';

/** How mails are sorted: folders and threads. */
export const folders: ReadonlyArray<Fact<NylasPlace>> = [
	{
		fact: 'docs/facts/nylas.md 6.24',
		title: 'two mails of one subject are two threads, unless one answers the other',
		async check(place) {
			const subject = place.subject();
			const ids = [await place.receive({ subject }), await place.receive({ subject })];
			const threads = (await place.list(subject))
				.filter((each) => ids.includes(textAt(each, 'id')))
				.map((each) => textAt(each, 'thread_id'));
			if (ids[0] === ids[1] || threads.length < 2) return notTried('the second mail is not told from the first');
			return holds(new Set(threads).size === 2, `${new Set(threads).size} threads`);
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.25',
		title: 'a message that is moved keeps its ID',
		async check(place) {
			const archive = await place.done('POST /folders', { body: { name: `Folder ${place.mark}` } });
			const subject = place.subject();
			const id = await place.receive({ subject });
			const body = { folders: [textAt(archive, 'id')] };
			const moved = await place.ask(`PUT /messages/${encodeURIComponent(id)}`, { body });
			if (moved.status >= 300) return notTried(`moving is ${refusal(moved)}`);
			const ids = (await place.list(subject)).map((each) => textAt(each, 'id'));
			return holds(ids.includes(id), ids.includes(id) ? 'the same ID' : 'another ID, or not listed');
		},
	},
	{
		fact: 'docs/facts/nylas.md 8.2',
		title: 'what a folder is for stands in its attributes: \\Inbox and \\Sent are there',
		async check(place) {
			const found = await Promise.all(['\\Inbox', '\\Sent'].map(async (attribute) => await place.folder(attribute)));
			const missing = ['\\Inbox', '\\Sent'].filter((_, i) => found[i] === undefined);
			return holds(missing.length === 0, missing.length ? `no ${missing.join(', ')}` : 'both');
		},
	},
	{
		fact: 'docs/facts/nylas.md 8.3',
		title: 'at Gmail a mail to oneself is one message with SENT and INBOX',
		needs: ['google'],
		async check(place) {
			const { subject, sentId } = await place.shared();
			const found = await place.list(subject);
			const sent = found.find((each) => textAt(each, 'id') === sentId);
			const folders = listAt(sent, 'folders').map(String);
			const isOne = found.length === 1 && folders.includes('SENT') && folders.includes('INBOX');
			if (!sent) return notTried('the mail is not listed');
			return holds(isOne, `${found.length} messages, ${folders.filter((name) => /^[A-Z]+$/.test(name)).join(' ')}`);
		},
	},
	{
		fact: 'docs/facts/nylas.md 8.6',
		title: 'a list of threads holds 50 at most',
		async check(place) {
			const answer = await place.ask('GET /threads', { query: { limit: 51, subject: place.mark } });
			return holds(answer.status === 400 || listAt(answer.body, 'data').length <= 50, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 8.8',
		title: 'the list of threads is an array in data, and a thread brings its newest message',
		async check(place) {
			const { subject } = await place.shared();
			const data = await place.done('GET /threads', { query: { subject, limit: 5 } });
			if (!Array.isArray(data)) return holds(false, typeof data);
			if (data.length === 0) return notTried('the thread is not listed');
			const hasNewest = has(data[0], 'latest_draft_or_message.id');
			return holds(hasNewest, `an array, ${hasNewest ? 'with' : 'without'} the newest message`);
		},
	},
];
