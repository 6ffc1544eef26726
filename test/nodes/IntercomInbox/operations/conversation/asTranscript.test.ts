import type { Conversation, Part } from '../../../../../nodes/IntercomInbox/client/model';
import { entriesOf, isCut, WRITERS } from '../../../../../nodes/IntercomInbox/operations/conversation/asTranscript';

const part = (change: Partial<Part> = {}): Part => ({
	id: '1',
	part_type: 'comment',
	body: 'Text',
	created_at: 1777802460,
	author: { type: 'admin', id: '9', name: 'Ada' },
	attachments: [],
	redacted: false,
	...change,
});

const conversation = (parts: Part[], change: Partial<Conversation> = {}): Conversation => ({
	id: '5',
	created_at: 1777802400,
	updated_at: 0,
	state: 'open',
	open: true,
	contacts: { contacts: [] },
	admin_assignee_id: null,
	team_assignee_id: null,
	custom_attributes: {},
	source: {
		id: '7',
		subject: '',
		body: 'First',
		author: { type: 'lead', id: 'c', name: null, email: 'c@example.com' },
		attachments: [],
		redacted: false,
	},
	conversation_parts: { conversation_parts: parts, total_count: parts.length },
	...change,
});

describe('a transcript', () => {
	it('leaves out events, which have neither text nor files', () => {
		const parts = [part({ part_type: 'assignment', body: null }), part({ part_type: 'close', body: 'Bye' })];
		expect(entriesOf(conversation(parts)).map(({ text }) => text)).toEqual(['First', 'Bye']);
	});

	it('names files, also without text', () => {
		const attachments = [
			{ name: 'a.pdf', url: 'https://x.example/secret', content_type: 'application/pdf', filesize: 1 },
		];
		const entries = entriesOf(conversation([part({ body: null, attachments })]));
		expect(WRITERS.text(entries)).toEqual({
			transcript:
				'[2026-05-03 10:00 UTC] c@example.com (customer):\nFirst\n\n[2026-05-03 10:01 UTC] Ada (teammate):\n[file: a.pdf]',
		});
	});

	it('calls someone without name and address by the role', () => {
		const anonymous = conversation([part({ author: { type: 'bot', id: '0', name: '', email: '' } })]);
		expect(entriesOf(anonymous).map(({ who }) => who)).toEqual(['c@example.com', 'bot']);
		expect(JSON.stringify(WRITERS.markdown(entriesOf(anonymous)))).toContain('### bot, 2026');
	});

	it.each([
		[499, 700, false],
		[500, 700, true],
		[500, undefined, true],
		[500, 500, false],
	])('with %d parts of %s is cut: %s', (given, total, cut) => {
		const parts = Array.from({ length: given }, () => part());
		expect(
			isCut(conversation(parts, { statistics: total === undefined ? null : { count_conversation_parts: total } })),
		).toBe(cut);
	});
});
