import { anotherProcess } from '../anotherProcess';
import { minutesAgo, Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const RECONCILE = 'reconcile-mailbox.json';
const place = new Workplace();

const refusal = (message: string) =>
	JSON.stringify({ type: 'error.list', errors: [{ code: 'parameter_invalid', message }] });

/** Intercom refuses the link, and lists these attributes. */
function refuseLink(attributes: object[]): void {
	const always = { times: Infinity };
	place.intercom.faults.add({ route: /^PUT \/conversations\/\d+/, status: 400, body: refusal('No'), ...always });
	place.intercom.faults.add({
		route: /^POST \/conversations\/attributes/,
		status: 422,
		body: refusal('No'),
		...always,
	});
	const body = JSON.stringify({ type: 'list', data: attributes });
	place.intercom.faults.add({ route: /^GET \/conversations\/attributes/, status: 200, body, ...always });
}

const hints = (result: Awaited<ReturnType<typeof place.play>>) =>
	result.hints('Receive Email').map(({ message }) => message);
const notes = () =>
	place
		.conversation()
		.conversation_parts.conversation_parts.filter(({ part_type: type }) => type === 'note')
		.map(({ body }) => body ?? '');

const ATTRIBUTE = { name: 'Email Thread', data_type: 'string', archived: false };

test.each([
	{
		name: 'missing, and may not be made',
		attributes: [],
		words: 'does not exist. In Intercom, open Settings > Data > Conversations and add a text',
	},
	{
		name: 'archived',
		attributes: [{ ...ATTRIBUTE, archived: true }],
		words: 'is archived. Unarchive it in Intercom: Settings > Data > Conversations',
	},
	{
		name: 'there twice',
		attributes: [ATTRIBUTE, ATTRIBUTE],
		words: 'there are 2 conversation attributes "Email Thread". Archive all but one',
	},
	{ name: 'of another type', attributes: [{ ...ATTRIBUTE, data_type: 'list' }], words: 'is of type list, not text' },
	{
		name: 'there, but the app may not write it',
		attributes: [ATTRIBUTE],
		words: 'exists, but Intercom refused to write it',
	},
])('an attribute that is $name: the mail comes over, hint and note say so', async ({ attributes, words }) => {
	refuseLink(attributes);
	const live = await place.activate(INBOUND);
	const { message, result } = await place.arrivesAndRuns(live, INBOUND);
	expect(result.run.data.resultData.error).toBeUndefined();
	expect(place.words()[0]).toBe('It burns.');
	expect(hints(result)).toEqual([expect.stringContaining(words)]);
	expect(notes()).toEqual([expect.stringContaining(`${message.grant_id}/${message.thread_id}`)]);
	// Once, however many mails follow.
	await place.arrivesAndRuns(live, INBOUND, { inReplyTo: message.id, body: '<p>More.</p>' });
	expect([place.intercom.conversations.length, notes().length]).toEqual([1, 1]);
});

test('an answer in such a conversation starts a run that says so, and goes out once the link is written', async () => {
	const live = await place.activate(INBOUND);
	const replies = await place.activate(REPLY);
	refuseLink([ATTRIBUTE, ATTRIBUTE]);
	await place.arrivesAndRuns(live, INBOUND, { date: minutesAgo(30) });
	const answer = async (body: string) => {
		place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body });
		await place.intercom.settled();
	};
	await answer('We are on it.');
	expect([replies.items(0), replies.items(1)]).toEqual([
		[],
		[
			expect.objectContaining({
				reason: expect.stringMatching(/^The answer was not sent: the conversation is not linked/) as string,
				part: expect.objectContaining({ text: 'We are on it.' }) as object,
			}),
		],
	]);
	place.intercom.faults.clear();
	await place.play(RECONCILE, { nodes: anotherProcess() });
	await answer('Done.');
	expect(replies.items(0)).toMatchObject([{ part: { text: 'Done.' }, link: { grantId: place.grant.id } }]);
});

test('an outage while the link is written leaves no note: reconcile writes it', async () => {
	const live = await place.activate(INBOUND);
	place.intercom.faults.add({ route: /^PUT \/conversations\/\d+/, dropAnswer: true, times: Infinity });
	const { result } = await place.arrivesAndRuns(live, INBOUND, { date: minutesAgo(30) });
	expect([hints(result).length, notes()]).toEqual([1, []]);
	place.intercom.faults.clear();
	await place.play(RECONCILE, { nodes: anotherProcess() });
	expect(place.conversation().custom_attributes['Email Thread']).toMatch(/\//);
});
