import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { automatic } from '../../../../domain/email/automatic/automatic';
import { readEmail } from '../../../../domain/email/readEmail';
import { FIXTURES } from '../fixtures';

interface Classified {
	id: string;
	kind: string;
	forward?: boolean;
	msg: object;
}

/** The given cases call it by other names. */
const KIND: Record<string, string | undefined> = { 'auto-reply': 'autoReply', human: undefined };
const RECEIPT = { 'read-receipt': 'readReceipt' } as Record<string, string>;

const given = ['given-classify.json', 'held-out-classify.json'].flatMap(
	(name) => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Classified[],
);
const mail = (fields: object) => ({
	from: [{ name: 'Ana', email: 'ana@x.example' }],
	subject: 'Hello',
	body: '<p>Hi, one question.</p>',
	...fields,
});
const header = (name: string, value: string) => mail({ headers: [{ name, value }] });
const from = (email: string, fields: object = {}) => mail({ from: [{ email }], ...fields });

const heldOut = JSON.parse(readFileSync(join(FIXTURES, 'held-out-classify-2.json'), 'utf8')) as Array<{
	id: string;
	kinds: string[];
	msg: object;
}>;
/** What we tell apart and the cases don't. */
const WIDER: Record<string, string[]> = {
	autoReply: ['auto-reply'],
	readReceipt: ['notification', 'auto-reply'],
	intercom: ['notification'],
	undefined: ['human'],
};

describe('automatic', () => {
	it.each(heldOut)('$id', ({ kinds, msg }) => {
		const kind = String(automatic(msg)?.kind);
		expect(kinds.some((wanted) => [kind, ...(WIDER[kind] ?? [])].includes(wanted))).toBe(true);
	});

	it.each(given)('$id', ({ id, kind, msg, forward }) => {
		expect(automatic(msg)?.kind).toBe(RECEIPT[id] ?? (kind in KIND ? KIND[kind] : kind));
		if (forward !== undefined) expect(readEmail(msg).forwarded).toBe(forward);
	});

	it.each([
		{
			kind: 'bounce',
			reason: 'It was sent by a mail server (mailer-daemon)',
			given: from('MAILER-DAEMON@mx.example'),
		},
		{
			kind: 'bounce',
			reason: 'The header X-Failed-Recipients names who was not reached',
			given: header('X-Failed-Recipients', 'a@b.example'),
		},
		{
			kind: 'bounce',
			reason: 'It carries a delivery report',
			given: mail({ attachments: [{ content_type: 'message/delivery-status' }] }),
		},
		{
			kind: 'autoReply',
			reason: 'The header Auto-Submitted says auto-replied',
			given: header('Auto-Submitted', 'auto-replied (vacation)'),
		},
		{
			kind: 'list',
			reason: 'It was sent to a list (header list-id)',
			given: header('List-ID', '<a.lists.example>'),
		},
		{
			kind: 'notification',
			reason: 'The header Auto-Submitted says auto-generated',
			given: header('Auto-Submitted', 'auto-generated'),
		},
		{
			kind: 'notification',
			reason: 'Nobody reads answers to no-reply@x.example',
			given: from('no-reply@x.example'),
		},
		{
			kind: 'intercom',
			reason: 'It was sent by Intercom (support.intercom-mail.com)',
			given: from('notifications@support.intercom-mail.com'),
		},
		{
			kind: 'intercom',
			reason: 'It was sent by Intercom (notifications@intercom.io)',
			given: from('notifications@intercom.io'),
		},
		{
			kind: 'intercom',
			reason: 'It was sent by Intercom (operator+abc@intercom.io)',
			given: from('operator+abc@intercom.io'),
		},
		{
			kind: 'intercom',
			reason: 'It was sent by Intercom (header x-intercom-bin)',
			given: header('X-Intercom-Bin', 'abc'),
		},
	])('is certainly $kind, and left out, because: $reason', ({ kind, reason, given }) => {
		expect(automatic(given)).toEqual({ kind, reason, certain: true, leftOut: true });
	});

	it.each([
		{
			kind: 'calendar',
			reason: 'It carries a calendar invitation or an answer to one',
			given: mail({ attachments: [{ content_type: 'text/calendar; charset=utf-8; method=REPLY' }] }),
		},
		{
			kind: 'encrypted',
			reason: 'The text is a PGP message',
			given: mail({ body: '<p>-----BEGIN PGP MESSAGE-----</p>' }),
		},
		{
			kind: 'encrypted',
			reason: 'The Content-Type is encrypted',
			given: header('Content-Type', 'multipart/encrypted; protocol="application/pgp-encrypted"'),
		},
	])('is certainly $kind, but sent by a person, because: $reason', ({ kind, reason, given }) => {
		expect(automatic(given)).toEqual({ kind, reason, certain: true, leftOut: false });
	});

	it.each([
		{
			kind: 'bounce',
			reason: 'The text is a delivery report',
			given: mail({ body: 'Reporting-MTA: dns; mx.example\nFinal-Recipient: rfc822; a@b.example' }),
		},
		{
			kind: 'bounce',
			reason: 'The subject is a delivery failure: "Delivery Status Notification"',
			given: from('bounces@mx.example', {
				subject: 'Delivery Status Notification (Failure)',
				reply_to: [{ email: 'ana@x.example' }],
			}),
		},
		{
			kind: 'autoReply',
			reason: 'The subject is an automatic reply: "Automatic reply:"',
			given: mail({ subject: 'Automatic reply: Order' }),
		},
		{
			kind: 'autoReply',
			reason: 'The text says that it is an automatic reply',
			given: mail({ body: '<p>This is an automated response.</p>' }),
		},
		{
			kind: 'notification',
			reason: 'The text says that nobody reads answers to it',
			given: mail({ body: '<p>Please do not reply to this email.</p>' }),
		},
	])('only looks like $kind, and is not left out, because: $reason', ({ kind, reason, given }) => {
		expect(automatic(given)).toEqual({ kind, reason, certain: false, leftOut: false });
	});

	it("leaves out an invitation that is a calendar's only", () => {
		const attachments = [{ content_type: 'text/calendar; method=REQUEST' }];
		const byMachine = 'Ada has accepted this invitation.<br>When: Tuesday 4 March 2025 10:00<br>Where: Room 2';
		expect(automatic(mail({ attachments, subject: 'Accepted: Kick-off', body: byMachine }))).toMatchObject({
			leftOut: true,
		});
		expect(automatic(mail({ attachments, subject: 'Invitation: Kick-off' }))).toMatchObject({ leftOut: false });
		expect(automatic(mail({ attachments, body: '<p>&nbsp;</p>' }))).toMatchObject({ leftOut: true });
	});

	it("takes a group of the mailbox's own for no list, where somebody outside wrote to it", () => {
		const throughGroup = header('List-ID', '<support.shop.example>');
		const ownAddresses = ['help@shop.example'];
		expect(automatic(throughGroup)).toMatchObject({ kind: 'list' });
		expect(automatic(throughGroup, { ownAddresses })).toBeUndefined();
		expect(automatic({ ...throughGroup, from: [{ email: 'bo@shop.example' }] }, { ownAddresses })).toMatchObject({
			kind: 'list',
		});
	});

	it.each([
		{ name: "a customer's undeliverable parcel", given: mail({ subject: 'Undeliverable parcel' }) },
		{ name: 'an answer to an automatic reply', given: mail({ subject: 'Re: Automatic reply: Order' }) },
		{
			name: 'a person with an .ics file',
			given: mail({ attachments: [{ content_type: 'text/calendar', filename: 'trip.ics' }] }),
		},
		{
			name: 'a contact form, whose answers go to a person',
			given: from('no-reply@x.example', { reply_to: [{ email: 'ana@y.example' }] }),
		},
		{
			name: 'a contact form, whose text names a person',
			given: from('no-reply@x.example', {
				body: 'Name: Ana Silva\nE-Mail: ana@y.example\nNachricht: Die Lampe ist kaputt',
			}),
		},
		{ name: 'a person who works at Intercom', given: from('jamie@intercom.io') },
		{
			name: 'a signed mail',
			given: mail({ attachments: [{ content_type: 'application/pkcs7-signature', filename: 'smime.p7s' }] }),
		},
		{ name: 'a webhook without its body', given: { from: [{ email: 'ana@x.example' }], subject: '' } },
	])("$name is a person's mail", ({ given }) => {
		expect(automatic(given)).toBeUndefined();
	});

	it('tells kinds apart with neither html-to-text nor libphonenumber-js, so a trigger can use that alone', () => {
		const source = join(__dirname, '../../../../domain/email/automatic/kinds.ts');
		const bundle = execFileSync(
			join(__dirname, '../../../../node_modules/.bin/esbuild'),
			[source, '--bundle', '--platform=node', '--log-level=error'],
			{ encoding: 'utf8', maxBuffer: 1e8 },
		);
		// Two thirds are tables of what machines write, in sixty languages.
		expect(bundle.length).toBeLessThan(120_000);
		expect(bundle).not.toMatch(/html-to-text|htmlparser2|libphonenumber/);
	});

	const answering = [{ name: 'In-Reply-To', value: '<1@shop.example>' }];
	const generated = { name: 'Auto-Submitted', value: 'auto-generated' };
	it.each([
		{ name: "a help desk's answer to ours", given: mail({ headers: [...answering, generated] }), expected: false },
		{ name: 'a notice that answers nothing', given: mail({ headers: [generated] }), expected: true },
		{
			name: "a help desk's acknowledgement",
			given: mail({ headers: [...answering, generated], body: '<p>This is an automated response.</p>' }),
			expected: true,
		},
		{
			name: 'an out-of-office that answers ours',
			given: mail({ headers: [...answering, { name: 'Auto-Submitted', value: 'auto-replied' }] }),
			expected: true,
		},
		{
			name: 'a discussion on a list',
			given: mail({
				to: [{ email: 'dev@lists.example' }],
				headers: [...answering, { name: 'List-Id', value: '<dev.lists.example>' }],
			}),
			expected: true,
		},
		{
			name: 'a form with a list header',
			given: from('forms@site.example', {
				reply_to: [{ email: 'ana@x.example' }],
				headers: [{ name: 'List-Unsubscribe', value: '<https://u.example>' }],
			}),
			expected: false,
		},
		{
			name: "a newsletter with the company's address for answers",
			given: from('no-reply@news.site.example', {
				reply_to: [{ email: 'hello@site.example' }],
				headers: [{ name: 'List-Unsubscribe', value: '<https://u.example>' }],
			}),
			expected: true,
		},
		{
			name: "a sales tool's unsubscribe link in an answer",
			given: mail({ subject: 'Re: Offer', headers: [{ name: 'List-Unsubscribe', value: '<https://u.example>' }] }),
			expected: false,
		},
		{ name: 'a null sender', given: header('Return-Path', '<>'), expected: true },
	])('$name is left out: $expected', ({ given, expected }) => {
		expect(automatic(given, { ownAddresses: ['support@shop.example'] })?.leftOut ?? false).toBe(expected);
	});
});
