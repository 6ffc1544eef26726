import { parts } from '../api';
import { admin, asAdmin, asContact, contactId, id, refusal, reply, service } from './replying';

describe('a reply of the contact', () => {
	test.each([
		['its id', {}],
		['its external id', { intercom_user_id: undefined, user_id: 'u1' }],
		['its email', { intercom_user_id: undefined, email: 'ADA@customer.example' }],
	])('names the contact by %s', async (_name, names) => {
		const [part] = parts(await reply(asContact(names)));
		expect(part).toMatchObject({
			part_type: 'comment',
			body: '<p>More</p>',
			author: { type: 'user', id: contactId, name: 'Ada' },
		});
	});

	test('is text: HTML in it is escaped', async () => {
		expect(parts(await reply(asContact({ body: '<b>x</b>' })))[0].body).toBe('<p>&lt;b&gt;x&lt;/b&gt;</p>');
	});

	test('reopens a closed conversation with a part of type open', async () => {
		service.sandbox.teammate.close(id, { adminId: admin() });
		const answer = await reply(asContact());
		expect(answer.body).toMatchObject({ state: 'open', open: true, waiting_since: service.nowSec() });
		expect(parts(answer).at(-1)).toMatchObject({ part_type: 'open', body: '<p>More</p>', state: 'open' });
	});

	test('keeps the date that it is given', async () => {
		expect(parts(await reply(asContact({ created_at: 1_700_000_000 })))[0].created_at).toBe(1_700_000_000);
		expect(await refusal(asContact({ created_at: 1_700_000_000_000 }))).toMatchObject({
			status: 400,
			field: 'created_at',
		});
	});

	test('carries the code of the app that made it', async () => {
		expect(parts(await reply(asContact()))[0].app_package_code).toBe(service.sandbox.packageCode);
		service.sandbox.teammate.reply(id, { adminId: admin(), body: 'Hi' });
		expect(service.sandbox.conversations[0].conversation_parts.conversation_parts.at(-1)?.app_package_code).toBeNull();
	});

	test('is refused for somebody who takes no part, for nobody, and for two names at once', async () => {
		const other = await service.contact();
		expect(await refusal(asContact({ intercom_user_id: other }))).toMatchObject({
			status: 404,
			message: 'User Not Found',
		});
		expect(await refusal(asContact({ intercom_user_id: undefined }))).toMatchObject({
			status: 400,
			code: 'parameter_missing',
		});
		expect(await refusal(asContact({ user_id: 'u1' }))).toMatchObject({ status: 400, code: 'parameter_invalid' });
	});

	test('to "last" goes to the newest conversation of the contact', async () => {
		const newer = await service.conversation({ contactId });
		const answer = await service.call('POST /conversations/last/reply', asContact());
		expect(answer.body.id).toBe(newer);
	});
});

describe('a reply of an admin', () => {
	test.each([
		['text becomes a paragraph', 'Sure & fine', '<p>Sure &amp; fine</p>'],
		['blocks and marks stay', '<p>Hi <b>you</b></p><ul><li>a</li></ul>', '<p>Hi <b>you</b></p>\n<ul><li>a</li></ul>'],
		['text beside blocks gets a paragraph', 'Hi<p>you</p>', '<p>Hi</p>\n<p>you</p>'],
		['divisions, styles and classes go', '<div class="x"><p style="color:red">a</p></div>', '<p>a</p>'],
		['scripts go with what is in them', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
		[
			'handlers and bad addresses go',
			'<p><a href="javascript:x" onclick="y">a</a> <a href="https://a.example/?b=1&amp;c=2">b</a></p>',
			'<p><a>a</a> <a href="https://a.example/?b=1&amp;c=2">b</a></p>',
		],
		['the page around it goes', '<html><body><h2>T</h2></body></html>', '<h2>T</h2>'],
	])('is HTML that is cleaned: %s', async (_name, body, html) => {
		expect(parts(await reply(asAdmin({ body })))[0].body).toBe(html);
	});

	test('ends the waiting, a note does not', async () => {
		expect((await reply(asAdmin({ message_type: 'note' }))).body.waiting_since).not.toBeNull();
		expect((await reply(asAdmin())).body.waiting_since).toBeNull();
		expect(
			service.sandbox.conversations[0].conversation_parts.conversation_parts.map(({ part_type }) => part_type),
		).toEqual(['note', 'comment']);
	});

	test('can be silent from 2.15 on', async () => {
		expect((await reply(asAdmin({ skip_notifications: true }))).status).toBe(200);
		expect(await refusal(asAdmin({ skip_notifications: true }), '2.14')).toMatchObject({
			status: 400,
			field: 'skip_notifications',
		});
	});

	test('can offer quick answers from 2.14 on', async () => {
		const quick = {
			type: 'admin',
			message_type: 'quick_reply',
			admin_id: admin(),
			reply_options: [{ text: 'Yes', uuid: 'a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb' }],
		};
		expect(parts(await reply(quick, '2.14'))[0]).toMatchObject({
			part_type: 'quick_reply',
			metadata: { quick_reply_options: quick.reply_options },
		});
		expect((await refusal({ ...quick, reply_options: undefined }, '2.13')).field).toBe('message_type');
	});

	test('of the bot is authored by the bot', async () => {
		expect(parts(await reply(asAdmin({ admin_id: service.sandbox.operatorId })))[0].author).toMatchObject({
			type: 'bot',
			name: 'Fin',
		});
	});

	test('assigns an unassigned conversation when that is switched on, on a part of its own type with the text', async () => {
		service.sandbox.quirks.on('first-answer-assigns');
		const first = await reply(asAdmin());
		expect(first.body.admin_assignee_id).toBe(Number(admin()));
		expect(parts(first)[0]).toMatchObject({
			part_type: 'assignment',
			body: '<p>Sure</p>',
			assigned_to: { type: 'admin', id: admin() },
		});
		expect(parts(await reply(asAdmin()))[1].part_type).toBe('comment');
	});

	test.each([
		['an admin who does not exist', { admin_id: '1' }, 404, null],
		['no admin', { admin_id: undefined }, 400, 'admin_id'],
		['no text', { body: undefined }, 400, 'body'],
		['an empty text', { body: '  ' }, 400, 'body'],
		['a field that does not exist', { skip_unsnooze: true }, 400, 'skip_unsnooze'],
		['another type', { type: 'bot' }, 400, 'type'],
	])('is refused with %s', async (_name, fields, status, field) => {
		expect(await refusal(asAdmin(fields))).toMatchObject({ status, field });
		expect(service.sandbox.conversations[0].conversation_parts.total_count).toBe(0);
	});
});
