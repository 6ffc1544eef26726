import { author, automatic } from '../../../domain/email';
import { ABSENCES } from '../../../domain/email/automatic/tables/absences';
import { AUTO_REPLY_HEADERS } from '../../../domain/email/automatic/tables/autoReplyHeaders';
import { CALENDAR_LINES } from '../../../domain/email/automatic/tables/calendarLines';
import { CHALLENGES } from '../../../domain/email/automatic/tables/challenges';
import { READ_RECEIPTS } from '../../../domain/email/automatic/tables/receipts';
import { FORM_LABELS } from '../../../domain/email/people/forms/labels';
import { FORM_ADDRESSES, ROLE_ADDRESSES } from '../../../domain/email/people/forms/roleAddresses';
import { FORM_SERVICES } from '../../../domain/email/people/forms/services';
import { LIST_ADDRESS_HEADERS } from '../../../domain/email/people/listAddress';
import { RELAYS } from '../../../domain/email/people/relays';

/** Who writes for whom, and what people's programs write, stands in tables with an example per row; here every example is run. */

const KIM = 'kim@lund.example';
const OWN = { ownAddresses: ['support@ours.example'] };
const from = (email: string, more: object = {}) => ({ from: [{ email }], subject: 'Message', body: 'Hi', ...more });

describe('forms', () => {
	it('are read in at least 25 languages', () => {
		const languages = FORM_LABELS.flatMap(({ language }) => language.split(', '));
		expect(new Set(languages).size).toBeGreaterThanOrEqual(25);
	});

	it.each(FORM_LABELS)('$language: $example.email names the visitor', ({ example: { email, name, message } }) => {
		const body = `<p>${name}: Kim Lund</p><p>${email}: ${KIM}</p><p>${message}: Is it in stock?</p>`;
		expect(author(from('noreply@site.example', { body }), OWN)).toEqual({
			email: KIM,
			name: 'Kim Lund',
			via: 'form',
			claimed: true,
			verified: 'none',
		});
		expect(author(from('info@site.example', { body }), OWN)).toMatchObject({ email: KIM, claimed: true });
		expect(author(from('bo@site.example', { body }), OWN)).toMatchObject({ email: 'bo@site.example', via: 'from' });
	});

	it.each(FORM_SERVICES)('$service: who is in Reply-To wrote what $example sends', ({ example }) => {
		const given = from(example, { reply_to: [{ email: KIM }] });
		expect(author(given, OWN)).toMatchObject({ email: KIM, via: 'form', claimed: false });
		expect(automatic(given, OWN)?.leftOut ?? false).toBe(false);
	});

	it.each(FORM_ADDRESSES)('$kind: $example@ only claims who wrote it', ({ example }) => {
		const given = from(`${example}@site.example`, { reply_to: [{ email: KIM }] });
		expect(author(given, OWN)).toMatchObject({ email: KIM, via: 'form', claimed: true });
	});

	it.each(ROLE_ADDRESSES)('$language: $example@ is a company, unless the text is a form', ({ example }) => {
		const given = from(`${example}@site.example`, { reply_to: [{ email: KIM }] });
		const body = `Name: Kim\nEmail: ${KIM}\nMessage: Is it in stock?`;
		expect(author(given, OWN)).toMatchObject({ email: `${example}@site.example`, via: 'from' });
		expect(author({ ...given, body }, OWN)).toMatchObject({ email: KIM, via: 'form', claimed: true });
	});

	it.each(RELAYS)("$service: $example is a person's, as it is", ({ example }) => {
		expect(author(from(example), OWN)).toMatchObject({ email: example, via: 'from' });
		expect(automatic(from(example), OWN)).toBeUndefined();
	});

	it.each(LIST_ADDRESS_HEADERS)('a list names itself in $header', ({ header, example }) => {
		const given = {
			from: [{ name: 'Kim Lund via Users', email: 'users@lists.example' }],
			reply_to: [{ email: KIM }],
			headers: [
				{ name: header, value: example },
				{ name: 'Sender', value: 'users@lists.example' },
			],
		};
		expect(author(given, OWN)).toMatchObject({ email: KIM, name: 'Kim Lund', via: 'list', claimed: true });
	});
});

describe('what people have their mailbox write', () => {
	const mail = (subject: string, text: string) => ({ ...from(KIM), subject, body: `<p>${text}</p>` });

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
