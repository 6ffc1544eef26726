import { automatic } from '../../../domain/email/automatic/automatic';
import { AUTO_REPLY_SUBJECTS } from '../../../domain/email/automatic/tables/autoReplySubjects';
import { BOUNCE_SUBJECTS } from '../../../domain/email/automatic/tables/bounces';
import { AUTO_REPLY_TEXTS, NOTIFICATION_TEXTS, NOTIFYING_SENDERS } from '../../../domain/email/automatic/tables/texts';
import { NOBODY } from '../../../domain/email/people/nobody';
import { replySubject, subjectKind } from '../../../domain/email/subject';
import { FORWARD_PREFIXES } from '../../../domain/email/forwardPrefixes';
import { REPLY_PREFIXES } from '../../../domain/email/subjectPrefixes';

/** What machines write, and what subjects say, stands in tables with an example per row; here every example is run. */

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
	it.each([...REPLY_PREFIXES, ...FORWARD_PREFIXES])('$language: $example is a $kind', ({ example, kind }) => {
		expect(subjectKind(example)).toBe(kind);
	});

	it.each(REPLY_PREFIXES)('$language: $example is answered with one Re:', ({ example }) => {
		expect(replySubject(example)).toBe(`Re: ${example.split(/[:：]\s?/)[1]}`);
	});

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
