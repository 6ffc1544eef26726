import { author, automatic } from '../../../../domain/email';
import { FORM_LABELS } from '../../../../domain/email/people/forms/labels';
import { FORM_ADDRESSES, ROLE_ADDRESSES } from '../../../../domain/email/people/forms/roleAddresses';
import { FORM_SERVICES } from '../../../../domain/email/people/forms/services';
import { LIST_ADDRESS_HEADERS } from '../../../../domain/email/people/listAddress';
import { RELAYS } from '../../../../domain/email/people/relays';

/** Who writes for whom stands in tables with an example per row; here every example is run. */

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
