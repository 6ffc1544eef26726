import { error, intercom, parts, type Intercom } from '../api';

let service: Intercom;
let id: string;
beforeEach(async () => {
	service = await intercom();
	id = await service.conversation();
});
afterEach(async () => await service.close());

const admin = () => service.sandbox.admins[0].id;
const in216 = { 'intercom-version': '2.16' };
const contactsOf = (n = 0) => service.sandbox.conversations[n].contacts.contacts.map((contact) => contact.id);

describe('redacting', () => {
	const redact = async (body: object) =>
		await service.call('POST /conversations/redact', { conversation_id: id, ...body });

	test('takes the text and the files of a part away', async () => {
		const part = service.sandbox.teammate.reply(id, {
			adminId: admin(),
			body: 'Secret',
			files: [{ filename: 'a', contentType: 'text/plain', content: Buffer.from('a') }],
		});
		expect(parts(await redact({ type: 'conversation_part', conversation_part_id: part.id }))[0]).toMatchObject({
			redacted: true,
			body: '<p><i>This message was deleted</i></p>',
			attachments: [],
		});
	});

	test('works on the first message of a contact', async () => {
		const { source } = service.sandbox.conversations[0];
		expect((await redact({ type: 'source', source_id: source.id })).body.source.redacted).toBe(true);
	});

	test('is refused for a part without text, and for none', async () => {
		const part = service.sandbox.teammate.close(id, { adminId: admin() });
		expect(error(await redact({ type: 'conversation_part', conversation_part_id: part.id })).code).toBe(
			'conversation_part_not_redactable',
		);
		expect(error(await redact({ type: 'conversation_part', conversation_part_id: '1' }))).toMatchObject({
			status: 404,
			code: 'conversation_part_or_message_not_found',
		});
	});
});

describe('merging conversations, from 2.16 on', () => {
	const merge = async (into: unknown, headers = in216) =>
		await service.call(`POST /conversations/${id}/merge`, { merge_into_conversation_id: into }, headers);

	test('closes the one, and the other takes its contacts', async () => {
		const primary = await service.conversation();
		const answer = await merge(Number(primary));
		expect(answer.body.id).toBe(primary);
		expect(contactsOf(1)).toHaveLength(2);
		expect(service.sandbox.conversations[0].state).toBe('closed');
		expect(error(await merge(Number(primary)))).toMatchObject({
			status: 422,
			code: 'merge_failed',
			message: 'Secondary conversation has already been merged',
		});
	});

	test('wants an integer, and a conversation that exists', async () => {
		expect(error(await merge(id))).toMatchObject({
			status: 400,
			message: 'merge_into_conversation_id must be a valid integer conversation ID',
		});
		expect(error(await merge(7))).toMatchObject({ status: 422, message: 'Primary conversation not found' });
		expect(error(await merge(7, { 'intercom-version': '2.15' })).code).toBe('intercom_version_invalid');
	});
});
