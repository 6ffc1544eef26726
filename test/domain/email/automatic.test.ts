import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { automatic } from '../../../domain/email/automatic/automatic';
import { readEmail } from '../../../domain/email/readEmail';
import { FIXTURES } from './fixtures';

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
	it.each(heldOut.map((entry) => [entry.id, entry] as const))('%s', (_id, { kinds, msg }) => {
		const kind = String(automatic(msg)?.kind);
		expect(kinds.some((wanted) => [kind, ...(WIDER[kind] ?? [])].includes(wanted))).toBe(true);
	});

	it.each(given.map((entry) => [entry.id, entry] as const))('%s', (_id, { id, kind, msg, forward }) => {
		expect(automatic(msg)?.kind).toBe(RECEIPT[id] ?? (kind in KIND ? KIND[kind] : kind));
		if (forward !== undefined) expect(readEmail(msg).forwarded).toBe(forward);
	});

	it.each([
		['bounce', 'It was sent by a mail server (mailer-daemon)', from('MAILER-DAEMON@mx.example')],
		[
			'bounce',
			'The header X-Failed-Recipients names who was not reached',
			header('X-Failed-Recipients', 'a@b.example'),
		],
		['bounce', 'It carries a delivery report', mail({ attachments: [{ content_type: 'message/delivery-status' }] })],
		[
			'bounce',
			'The text is a delivery report',
			mail({ body: 'Reporting-MTA: dns; mx.example\nFinal-Recipient: rfc822; a@b.example' }),
		],
		[
			'bounce',
			'The subject is a delivery failure: "Delivery Status Notification"',
			{ ...from('no-reply@x.example'), subject: 'Delivery Status Notification (Failure)' },
		],
		['autoReply', 'The header Auto-Submitted says auto-replied', header('Auto-Submitted', 'auto-replied (vacation)')],
		['list', 'It was sent to a list (header list-id)', header('List-ID', '<a.lists.example>')],
		[
			'calendar',
			'It carries a calendar invitation or an answer to one',
			mail({ attachments: [{ content_type: 'text/calendar; charset=utf-8; method=REPLY' }] }),
		],
		['notification', 'The header Auto-Submitted says auto-generated', header('Auto-Submitted', 'auto-generated')],
		['notification', 'Nobody reads answers to no-reply@x.example', from('no-reply@x.example')],
		[
			'intercom',
			'It was sent by Intercom (support.intercom-mail.com)',
			from('notifications@support.intercom-mail.com'),
		],
		['intercom', 'It was sent by Intercom (notifications@intercom.io)', from('notifications@intercom.io')],
		['intercom', 'It was sent by Intercom (operator+abc@intercom.io)', from('operator+abc@intercom.io')],
		['intercom', 'It was sent by Intercom (header x-intercom-bin)', header('X-Intercom-Bin', 'abc')],
		['encrypted', 'The text is a PGP message', mail({ body: '<p>-----BEGIN PGP MESSAGE-----</p>' })],
		[
			'encrypted',
			'The Content-Type is encrypted',
			header('Content-Type', 'multipart/encrypted; protocol="application/pgp-encrypted"'),
		],
	])('is %s because: %s', (kind, reason, message) => {
		expect(automatic(message)).toEqual({ kind, reason });
	});

	it.each([
		["a customer's undeliverable parcel", mail({ subject: 'Undeliverable parcel' })],
		['an answer to an automatic reply', mail({ subject: 'Re: Automatic reply: Order' })],
		['a person with an .ics file', mail({ attachments: [{ content_type: 'text/calendar', filename: 'trip.ics' }] })],
		[
			'a contact form, whose answers go to a person',
			from('no-reply@x.example', { reply_to: [{ email: 'ana@y.example' }] }),
		],
		['a person who works at Intercom', from('jamie@intercom.io')],
		['a signed mail', mail({ attachments: [{ content_type: 'application/pkcs7-signature', filename: 'smime.p7s' }] })],
		['a webhook without its body', { from: [{ email: 'ana@x.example' }], subject: '' }],
	])("%s is a person's mail", (_name, message) => {
		expect(automatic(message)).toBeUndefined();
	});

	it('needs neither html-to-text nor libphonenumber-js, so a trigger can use it alone', () => {
		const source = join(__dirname, '../../../domain/email/automatic/automatic.ts');
		const bundle = execFileSync(
			join(__dirname, '../../../node_modules/.bin/esbuild'),
			[source, '--bundle', '--platform=node', '--log-level=error'],
			{ encoding: 'utf8', maxBuffer: 1e8 },
		);
		expect(bundle.length).toBeLessThan(60_000);
		expect(bundle).not.toMatch(/html-to-text|htmlparser2|libphonenumber/);
	});
});
