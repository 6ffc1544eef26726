import { automatic } from '../../../../domain/email/automatic/automatic';
import { ABSENCES } from '../../../../domain/email/automatic/tables/absences';
import { AUTO_REPLY_HEADERS } from '../../../../domain/email/automatic/tables/autoReplyHeaders';
import { CALENDAR_LINES } from '../../../../domain/email/automatic/tables/calendarLines';
import { CHALLENGES } from '../../../../domain/email/automatic/tables/challenges';
import { READ_RECEIPTS } from '../../../../domain/email/automatic/tables/receipts';
import { AUTO_REPLY_SUBJECTS } from '../../../../domain/email/automatic/tables/autoReplySubjects';
import { BOUNCE_SUBJECTS } from '../../../../domain/email/automatic/tables/bounces';
import {
	AUTO_REPLY_TEXTS,
	NOTIFICATION_TEXTS,
	NOTIFYING_SENDERS,
} from '../../../../domain/email/automatic/tables/texts';
import { NOBODY } from '../../../../domain/email/people/nobody';

/** What machines write, and what people have their mailbox write, stands in tables with an example per row; here every example is run. */

describe('machines', () => {
	const from = [{ email: 'service@shop.example' }];

	it.each(AUTO_REPLY_TEXTS)('$language: $example is an automatic reply', ({ example }) => {
		const [inHtml, inText] = [`<p>Hello,</p><p>${example}</p>`, `Hello. ${example}`];
		expect(automatic({ from, subject: 'Your request', body: inHtml })?.kind).toBe('autoReply');
		expect(automatic({ from, subject: 'Your request', body: inText })?.kind).toBe('autoReply');
	});

	it.each(NOTIFICATION_TEXTS)('$language: $example is a notification', ({ example }) => {
		const body = `<p>Hello,</p><p>${example}</p>`;
		expect(automatic({ from, subject: 'Your parcel', body })?.kind).toBe('notification');
	});

	it.each([...AUTO_REPLY_TEXTS, ...NOTIFICATION_TEXTS])('who answers or quotes $example is a person', ({ example }) => {
		const quoted = `<p>Where is it? You write: "${example}"</p>`;
		const throughForm = { from, subject: 'Contact form', body: example, reply_to: [{ email: 'ana@x.example' }] };
		expect(automatic({ from, subject: 'Re: Your parcel', body: `<p>${example}</p>` })).toBeUndefined();
		expect(automatic({ from, subject: 'Your mail', body: quoted })).toBeUndefined();
		expect(automatic({ from, subject: 'Your mail', body: `Where is it?\n> ${example}` })).toBeUndefined();
		expect(automatic(throughForm)?.kind).not.toBe('notification');
	});

	it.each(NOBODY)('$language: nobody reads mail to $example@', ({ example }) => {
		expect(automatic({ from: [{ email: `${example}@shop.example` }], subject: 'News', body: 'Hello' })).toBeDefined();
	});

	it.each(NOTIFYING_SENDERS)('$company notifies from $example', ({ example }) => {
		expect(automatic({ from: [{ email: example }], subject: 'News', body: 'Hello' })?.kind).toBe('notification');
	});
});

describe('subjects', () => {
	it.each([...AUTO_REPLY_SUBJECTS, ...BOUNCE_SUBJECTS])(
		'$language: $example is written by a machine',
		({ example, pattern }) => {
			expect(example).toMatch(pattern);
		},
	);

	it.each([
		'Abwesenheit nächste Woche',
		'Réponse automatique ne marche pas',
		'Respuesta automática equivocada',
		'Risposta automatica sbagliata',
		'Automatisch antwoord klopt niet',
		'Autosvar fungerar inte',
		'Frånvaro',
		'Resposta automática errada',
		'Automatyczna odpowiedź nie działa',
		'Otomatik yanıt çalışmıyor',
		'Out of office chair order',
		'Absence de réponse',
	])('"%s" is written by a person', (subject) => {
		expect(
			automatic({ subject, from: [{ email: 'ada@customer.example' }], body: '<p>Please help.</p>' }),
		).toBeUndefined();
	});
});

describe('what people have their mailbox write', () => {
	const mail = (subject: string, text: string) => ({
		from: [{ email: 'kim@lund.example' }],
		subject,
		body: `<p>${text}</p>`,
	});

	it.each(ABSENCES)('$language: $example.text', ({ example: { subject, text }, subject: pattern }) => {
		const full = pattern.test(subject) ? subject : `${subject}: Lamp`;
		expect(automatic(mail('Re: Lamp', text))).toMatchObject({ kind: 'autoReply', certain: false, leftOut: false });
		expect(full).toMatch(pattern);
		expect(automatic(mail(full, 'Is it in stock?'))).toBeUndefined();
	});

	it.each(READ_RECEIPTS)('$language: $example.subject', ({ example: { subject, text } }) => {
		expect(automatic(mail(subject, text))).toMatchObject({ kind: 'readReceipt', certain: false, leftOut: false });
		expect(automatic(mail(subject, 'I have a question.'))?.kind).not.toBe('readReceipt');
	});

	it.each(CHALLENGES)('$language: $example', ({ example }) => {
		const text = `${example} <a href="https://proof.example/1">https://proof.example/1</a>`;
		expect(automatic(mail('Your mail', text))).toMatchObject({ kind: 'autoReply', leftOut: false });
	});

	it.each(AUTO_REPLY_HEADERS)('$header: $example', ({ header, example }) => {
		const given = { ...mail('Re: Lamp', 'I am away.'), headers: [{ name: header, value: example }] };
		expect(automatic(given)).toMatchObject({ kind: 'autoReply', certain: true, leftOut: true });
	});

	it.each(CALENDAR_LINES)("$what is a calendar's: $example", ({ example }) => {
		const attachments = [{ content_type: 'text/calendar; method=REPLY', filename: 'invite.ics' }];
		const given = { ...mail('Accepted: Kick-off', example), attachments };
		expect(automatic(given)).toMatchObject({ kind: 'calendar', leftOut: true });
		expect(automatic({ ...given, body: `${example}<br>Could we meet on Monday instead?` })?.leftOut).toBe(false);
	});
});
