import { randomUUID } from 'node:crypto';
import { at, has, textAt } from '../../answered';
import { Redirected, refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';

export const access: ReadonlyArray<Fact<NylasPlace>> = [
	{
		fact: 'docs/facts/nylas.md 1.10',
		title: 'the API does not redirect',
		async check(place) {
			const answer = await place.ask('GET ').catch((error: unknown) => error);
			if (answer instanceof Redirected) return holds(false, answer.message);
			return answer instanceof Error ? notTried(answer.message) : holds(true, 'no redirect');
		},
	},
	{
		fact: 'docs/facts/nylas.md 1.3',
		title: 'a path may name the mailbox by its address',
		async check({ api, email }) {
			const answer = await api.ask(`GET /v3/grants/${encodeURIComponent(email)}/folders`, { query: { limit: 1 } });
			return holds(answer.status === 200, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 1.5',
		title: 'an answer has request_id and data',
		async check(place) {
			const { body } = await place.ask('GET /folders', { query: { limit: 1 } });
			const missing = ['request_id', 'data'].filter((name) => !has(body, name));
			return holds(missing.length === 0, missing.length ? `without ${missing.join(', ')}` : 'both');
		},
	},
	{
		fact: 'docs/facts/nylas.md 1.6',
		title: 'the last page has no next_cursor, or an empty one',
		async check(place) {
			const { subject } = await place.shared();
			const { body } = await place.ask('GET /messages', { query: { subject, limit: 50 } });
			const cursor = at(body, 'next_cursor');
			const saw = cursor === undefined ? 'absent' : cursor === null ? 'null' : cursor === '' ? 'empty' : 'a cursor';
			return holds(saw !== 'a cursor', saw);
		},
	},
	{
		fact: 'docs/facts/nylas.md 1.8',
		title: 'an error has type and message, and x-request-id',
		async check(place) {
			const { body, headers } = await place.ask(`GET /messages/${place.mark}`);
			const isSo = textAt(body, 'error.type') !== '' && textAt(body, 'error.message') !== '';
			const id = headers.has('x-request-id') ? 'with' : 'without';
			return holds(
				isSo && headers.has('x-request-id'),
				`${isSo ? 'type and message' : 'another form'}, ${id} x-request-id`,
			);
		},
	},
	{
		fact: 'docs/facts/nylas.md 2.1',
		title: 'an unknown message is 404 not_found_error, with or without the prefix api.',
		async check(place) {
			const answer = await place.ask(`GET /messages/${place.mark}`);
			return holds(
				answer.status === 404 && /(^|\.)not_found_error$/.test(textAt(answer.body, 'error.type')),
				refusal(answer),
			);
		},
	},
	{
		fact: 'docs/facts/nylas.md 2.2',
		title: 'a wrong key is 401',
		async check(place) {
			const headers = { Authorization: 'Bearer nobody' };
			const answer = await place.ask('GET /folders', { headers, answers: [401, 403] });
			return holds(answer.status === 401, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 2.3',
		title: 'a grant that is not there is 404 grant.not_found',
		async check({ api }) {
			const answer = await api.ask(`GET /v3/grants/${randomUUID()}/folders`);
			return holds(answer.status === 404 && refusal(answer).endsWith('grant.not_found'), refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 2.10',
		title: 'answers have no X-RateLimit headers',
		async check(place) {
			const { headers } = await place.ask('GET /folders', { query: { limit: 1 } });
			const names = [...headers.keys()].filter((name) => name.startsWith('x-ratelimit'));
			return holds(names.length === 0, names.join(', ') || 'none');
		},
	},
	{
		fact: 'docs/facts/nylas.md 9.1',
		title: 'a grant is valid or invalid',
		async check(place) {
			const status = textAt(await place.done('GET '), 'grant_status');
			return holds(['valid', 'invalid'].includes(status), status || 'absent');
		},
	},
	{
		fact: 'docs/facts/nylas.md 10.1',
		title: 'events want a calendar_id',
		needs: ['calendar'],
		async check(place) {
			const answer = await place.ask('GET /events');
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 10.6',
		title: 'the days of an all-day event come back as they were given',
		needs: ['calendar'],
		async check(place) {
			const when = { start_date: '2030-01-31', end_date: '2030-02-02' };
			const query = { calendar_id: 'primary', notify_participants: 'false' };
			const made = await place.done('POST /events', { query, body: { title: place.mark, when } });
			const read = await place.done(`GET /events/${textAt(made, 'id')}`, { query: { calendar_id: 'primary' } });
			const days = [textAt(read, 'when.start_date'), textAt(read, 'when.end_date')];
			return holds(
				days[0] === when.start_date && days[1] === when.end_date,
				`${days.join(' to ')} of 2030-01-31 to 2030-02-02`,
			);
		},
	},
];
