import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { author } from '../../../../domain/email/people/author';
import { FIXTURES } from '../fixtures';

const SUPPORT = ['support@shop.example'];

interface AuthorCase {
	id: string;
	own: string[];
	teammateForwards: boolean;
	customers: string[];
	msg: object;
}

const heldOut = JSON.parse(readFileSync(join(FIXTURES, 'held-out-authors.json'), 'utf8')) as AuthorCase[];

const original = { name: 'X-Original-Sender', value: 'ada@example.com' };
const failed = { name: 'Authentication-Results', value: 'mx; dmarc=fail header.from=shop.example' };
const forwarded =
	'---------- Forwarded message ---------\nFrom: Rita Moor <rita@client.example>\nDate: Wed, 11 Jun 2025 at 15:07\nSubject: Lamp\nTo: <bo@shop.example>\n\nIt is dark.';

describe('author', () => {
	it.each(heldOut)('$id', ({ own, teammateForwards, customers, msg }) => {
		expect(customers.map((email) => email.toLowerCase())).toContain(
			author(msg, { ownAddresses: own, forwardedByTeam: teammateForwards })?.email,
		);
	});

	it('is who From names', () => {
		expect(author({ from: [{ name: 'Ana Silva', email: 'Ana@x.example' }] })).toEqual({
			email: 'ana@x.example',
			name: 'Ana Silva',
			via: 'from',
			claimed: false,
			verified: 'none',
		});
	});

	it('is who From names even when answers go elsewhere', () => {
		expect(author({ from: [{ email: 'ana@x.example' }], reply_to: [{ email: 'office@x.example' }] })).toEqual({
			email: 'ana@x.example',
			via: 'from',
			claimed: false,
			verified: 'none',
		});
	});

	it('is who From names when somebody sent it on their behalf', () => {
		expect(
			author({
				from: [{ name: 'Ana', email: 'ana@x.example' }],
				headers: [{ name: 'Sender', value: 'office@x.example' }],
			}),
		).toEqual({ email: 'ana@x.example', name: 'Ana', via: 'from', claimed: false, verified: 'none' });
	});

	it('is who gets the answers when nobody reads mail to From', () => {
		expect(
			author({ from: [{ email: 'no-reply@booking.example' }], reply_to: [{ name: 'Ana', email: 'ana@x.example' }] }),
		).toEqual({ email: 'ana@x.example', name: 'Ana', via: 'replyTo', claimed: true, verified: 'none' });
	});

	it('is behind a list that writes its own address into From', () => {
		const message = {
			from: [{ name: "'Ana Silva' via Support", email: 'support@shop.example' }],
			headers: [{ name: 'X-Original-From', value: 'Ana Silva <ana@x.example>' }],
		};
		expect(author(message, { ownAddresses: SUPPORT })).toEqual({
			email: 'ana@x.example',
			name: 'Ana Silva',
			via: 'list',
			claimed: false,
			verified: 'none',
		});
	});

	it('is behind a list that keeps the author in Reply-To', () => {
		const message = {
			from: [{ name: 'Ana Silva via Users', email: 'users@lists.example' }],
			reply_to: [{ email: 'ana@x.example' }],
			headers: [{ name: 'List-Id', value: '<users.lists.example>' }],
		};
		expect(author(message)).toEqual({
			email: 'ana@x.example',
			name: 'Ana Silva',
			via: 'list',
			claimed: true,
			verified: 'none',
		});
	});

	it('is the visitor of a contact form, from Reply-To', () => {
		const message = {
			from: [{ name: 'Shop', email: 'wordpress@shop.example' }],
			reply_to: [{ name: 'Ana', email: 'ana@x.example' }],
		};
		expect(author(message)).toEqual({
			email: 'ana@x.example',
			name: 'Ana',
			via: 'form',
			claimed: true,
			verified: 'none',
		});
	});

	it('is the visitor of a contact form that writes as our own address', () => {
		const message = { from: [{ email: 'support@shop.example' }], reply_to: [{ email: 'ana@x.example' }] };
		expect(author(message, { ownAddresses: SUPPORT })).toEqual({
			email: 'ana@x.example',
			via: 'form',
			claimed: false,
			verified: 'none',
		});
	});

	it("is the visitor that a form's text names", () => {
		const body =
			'<table><tr><td>Name:</td><td>Ana Silva</td></tr><tr><td>E-Mail:</td><td><a href="mailto:ana@x.example">ana@x.example</a></td></tr></table><p>My lamp is broken.</p>';
		expect(author({ from: [{ email: 'wordpress@shop.example' }], body })).toMatchObject({
			email: 'ana@x.example',
			via: 'form',
		});
	});

	it.each([
		{
			name: 'English questions',
			given: {
				from: [{ email: 'no-reply@forms.example' }],
				body: 'What is your email address?\nana@x.example\n\nWhat is your name?\nAna Silva\n\nHow can we help?\nMy lamp is broken.',
			},
			expected: { email: 'ana@x.example', name: 'Ana Silva', via: 'form', claimed: true },
		},
		{
			name: 'questions with particles',
			given: {
				from: [{ email: 'no-reply@forms.example' }],
				body: 'メールアドレスを教えてください\nana@x.example\nお名前を教えてください\n山田 太郎\nご用件は何ですか？\nランプが壊れました',
			},
			expected: { email: 'ana@x.example', name: '山田 太郎', via: 'form', claimed: true },
		},
		{
			name: 'a service that no list knows, with the address that answers go to',
			given: {
				from: [{ name: 'Forms', email: 'responses@svc.example' }],
				reply_to: [{ email: 'ana@x.example' }],
				body: '<p><b>Qual é o seu nome?</b><br>Ana Silva</p><p><b>Qual é o seu e-mail?</b><br>ana@x.example</p>',
			},
			expected: { email: 'ana@x.example', name: 'Ana Silva', via: 'form', claimed: true },
		},
	])('is the visitor whom a form asks for: $name', ({ given, expected }) => {
		expect(author(given, { ownAddresses: SUPPORT })).toMatchObject(expected);
	});

	it("is not guessed when a form's text names two", () => {
		const body = 'Email: ana@x.example\nEmail: bo@x.example';
		expect(author({ from: [{ email: 'forms@shop.example' }], body })).toEqual({
			email: 'forms@shop.example',
			via: 'from',
			claimed: false,
			verified: 'none',
		});
	});

	it('ignores a Reply-To that is our own', () => {
		expect(
			author(
				{ from: [{ email: 'no-reply@x.example' }], reply_to: [{ email: 'support@shop.example' }] },
				{ ownAddresses: SUPPORT },
			),
		).toEqual({ email: 'no-reply@x.example', via: 'from', claimed: false, verified: 'none' });
	});

	describe('of a forward by a teammate', () => {
		const forward = (subject: string, body: string, email = 'bo@shop.example') => ({
			subject,
			body,
			from: [{ name: 'Bo', email }],
		});
		const gmail =
			'FYI\n\n---------- Forwarded message ---------\nFrom: Rita Moor <rita@client.example>\nDate: Wed, 11 Jun 2025 at 15:07\nSubject: Lamp\nTo: <bo@shop.example>\n\nIt is dark.';
		const outlook =
			'<p>zur Info</p><p><b>Von:</b> Rita Moor &lt;rita@client.example&gt;<br><b>Gesendet:</b> 11. Juni 2025 15:07<br><b>An:</b> Bo<br><b>Betreff:</b> Lampe</p><p>Dunkel.</p>';
		const options = { forwardedByTeam: true, ownAddresses: SUPPORT };

		it.each([
			{ subject: 'Fwd: Lamp', body: gmail },
			{ subject: 'WG: Lampe', body: outlook },
			{ subject: 'TR: Lampe', body: outlook },
			{ subject: 'Lamp', body: gmail },
		])('"$subject" is the customer, with the option', ({ subject, body }) => {
			expect(author(forward(subject, body), options)).toEqual({
				email: 'rita@client.example',
				name: 'Rita Moor',
				via: 'forward',
				claimed: true,
				verified: 'none',
			});
			expect(author(forward(subject, body), { ownAddresses: SUPPORT })).toMatchObject({
				email: 'bo@shop.example',
				via: 'from',
			});
		});

		it('is the customer who forwards, where no teammate does', () => {
			expect(author(forward('Fwd: Lamp', gmail, 'kai@other.example'), options)).toMatchObject({
				email: 'kai@other.example',
				via: 'from',
			});
		});

		it('is the teammate for a reply that quotes', () => {
			expect(author(forward('Re: Lamp', outlook), options)).toMatchObject({ email: 'bo@shop.example', via: 'from' });
		});
	});

	it.each([
		{
			name: 'a display name and a header of its own',
			given: { from: [{ name: 'Ada via Web', email: 'u@evil.example' }], headers: [original] },
			expected: { email: 'u@evil.example', via: 'from' },
		},
		{
			name: "the id of a group of the mailbox's",
			given: {
				from: [{ name: 'Ada via Web', email: 'u@evil.example' }],
				headers: [original, { name: 'List-Id', value: '<support.shop.example>' }],
			},
			expected: { email: 'u@evil.example', via: 'from' },
		},
		{
			name: 'one label in the text',
			given: { from: [{ email: 'mailer@evil.example' }], body: 'Email: ada@example.com' },
			expected: { email: 'mailer@evil.example', via: 'from' },
		},
		{
			name: 'several in Reply-To',
			given: {
				from: [{ email: 'forms@evil.example' }],
				reply_to: [{ email: 'ada@x.example' }, { email: 'm@evil.example' }],
			},
			expected: { email: 'forms@evil.example', via: 'from' },
		},
		{
			name: 'brackets in a quoted local part',
			given: { from: [{ email: '"<support@shop.example>"@evil.example' }] },
			expected: { email: '"<support@shop.example>"@evil.example', via: 'from' },
		},
		{
			name: 'an own address beside another one',
			given: { from: [{ email: 'support@shop.example' }, { email: 'm@evil.example' }] },
			expected: { email: 'm@evil.example', via: 'from', claimed: true },
		},
		{
			name: "a form's address that the server says is forged",
			given: { from: [{ email: 'support@shop.example' }], reply_to: [{ email: 'ada@x.example' }], headers: [failed] },
			expected: { email: 'ada@x.example', via: 'form', claimed: true, verified: 'fail' },
		},
		{
			name: 'a forward that the server says is forged',
			given: { from: [{ email: 'bo@shop.example' }], subject: 'Fwd: x', body: forwarded, headers: [failed] },
			expected: { email: 'bo@shop.example', via: 'from', verified: 'fail' },
		},
		{
			name: "a colleague's mail about somebody",
			given: { from: [{ email: 'bo@shop.example' }], body: 'Name: Rita\nEmail: rita@x.example\nMessage: call her' },
			expected: { email: 'bo@shop.example', via: 'from' },
		},
		{
			name: 'a second address beside their own name',
			given: {
				from: [{ name: 'Kim Lund', email: 'kim.lund@mail.example' }],
				reply_to: [{ email: 'kim@x.example' }],
				body: 'My lamp is broken\n\nName: Kim Lund\nEmail: kim@x.example\nPhone: 030 901820',
			},
			expected: { email: 'kim.lund@mail.example', via: 'from' },
		},
		{
			name: 'an answer about a form',
			given: {
				from: [{ email: 'bo@svc.example' }],
				reply_to: [{ email: 'kim@x.example' }],
				subject: 'Re: New response',
				body: 'Email: kim@x.example\nName: Kim Lund\nMessage: lamp broken',
			},
			expected: { email: 'bo@svc.example', via: 'from' },
		},
		{
			name: "a shop's mail to one of us",
			given: {
				from: [{ email: 'noreply@elsewhere.example' }],
				body: 'Your e-mail address here\nbuyer@shop.example\nYour name\nBo Lind\nQuestions? Write to\nhelp@elsewhere.example',
			},
			expected: { email: 'noreply@elsewhere.example', via: 'from' },
		},
		{
			name: 'another address in the display name',
			given: { from: [{ name: 'ada@bank.example', email: 'm@evil.example' }] },
			expected: { email: 'm@evil.example', via: 'from' },
		},
	])('is nobody else for $name', ({ given, expected }) => {
		const found = author(given, { ownAddresses: SUPPORT, forwardedByTeam: true });
		expect(found).toMatchObject(expected);
		expect(found?.name ?? '').not.toContain('@');
	});

	it('is sure of a forward that the server verifies, and of one in Sent', () => {
		const given = { from: [{ email: 'bo@shop.example' }], subject: 'Fwd: x', body: forwarded };
		const passed = { name: 'Authentication-Results', value: 'mx; dmarc=pass header.from=shop.example' };
		const options = { ownAddresses: SUPPORT, forwardedByTeam: true };
		expect(author(given, options)).toMatchObject({ via: 'forward', claimed: true });
		expect(author({ ...given, headers: [passed] }, options)).toMatchObject({ via: 'forward', claimed: false });
		expect(author({ ...given, folders: ['SENT'] }, options)).toMatchObject({ via: 'forward', claimed: false });
	});

	it('believes the forms and the domains that the options name', () => {
		const given = { from: [{ email: 'crm@tool.example' }], reply_to: [{ email: 'ana@x.example' }] };
		expect(author(given, { ownAddresses: SUPPORT, formSenders: ['@Tool.example'] })).toMatchObject({
			email: 'ana@x.example',
			via: 'form',
			claimed: false,
		});
		expect(author(given, { ownAddresses: SUPPORT, teamDomains: ['tool.example'] })).toMatchObject({ via: 'form' });
		expect(author(given, { ownAddresses: SUPPORT })).toMatchObject({ email: 'crm@tool.example', via: 'from' });
	});

	it.each([undefined, {}, { from: [] }, { from: [{ email: 'nobody' }] }])('is nobody in %p', (message) => {
		expect(author(message)).toBeUndefined();
	});
});
