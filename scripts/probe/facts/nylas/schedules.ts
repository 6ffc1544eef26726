import { at, has, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';

/** Far enough ahead that nothing leaves before it is cancelled. */
const LATER_SEC = 1_800;

function inSec(seconds: number): number {
	return Math.floor(Date.now() / 1_000) + seconds;
}

export const schedules: ReadonlyArray<Fact<NylasPlace>> = [
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
];
