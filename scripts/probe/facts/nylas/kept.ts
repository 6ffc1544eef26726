import { textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';

/** What Nylas keeps beside the mailbox: signatures, and files on their way. */
export const kept: ReadonlyArray<Fact<NylasPlace>> = [
	{
		fact: 'docs/facts/nylas.md 7.20',
		title: 'a signature comes to the end of the body, below what is quoted',
		async check(place) {
			const signature = await place.signature('<p>Sincerely yours</p>');
			if (signature === undefined) return notTried('no signature could be made');
			const text = '<p>Hello</p><blockquote>quoted words</blockquote>';
			const sent = await place.send({ body: text, signature_id: signature });
			const message = await place.done(`GET /messages/${encodeURIComponent(textAt(sent, 'id'))}`);
			const said = textAt(message, 'body');
			if (!said.includes('quoted words')) return notTried('the text of the mail has not come');
			const [quoted, signed] = ['quoted words', 'Sincerely yours'].map((words) => said.indexOf(words));
			return holds((signed ?? -1) > (quoted ?? 0), signed === -1 ? 'no signature' : 'both are there');
		},
	},
	{
		fact: 'docs/facts/nylas.md 7.21',
		title: 'a session for a large file is for Microsoft alone: 201 there, else 401',
		async check(place) {
			const body = { filename: `${place.mark}.zip`, content_type: 'application/zip', size: 3 };
			const answer = await place.ask('POST /attachment-uploads', { body, answers: [401] });
			const expected = place.has.has('microsoft') ? 201 : 401;
			return holds(answer.status === expected, refusal(answer));
		},
	},
];
