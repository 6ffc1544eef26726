import { readEmail } from '../../../../domain/email/readEmail';
import { ANNOUNCEMENTS, isAnnouncement } from '../../../../domain/email/signature/announced';
import { BANNERS } from '../../../../domain/email/signature/banners';
import { companyIn } from '../../../../domain/email/signature/work/company';
import { LEGAL_FORMS } from '../../../../domain/email/signature/work/legalForms';
import { DEPARTMENTS, isDepartment } from '../../../../domain/email/signature/work/departments';
import { CONTACT_LABELS } from '../../../../domain/email/signature/contact/phoneLabels';
import { addressCountry, POSTAL_FORMS } from '../../../../domain/email/signature/contact/addressCountry';
import { countryNamed } from '../../../../domain/email/signature/contact/countries';
import { isReach, numbersIn } from '../../../../domain/email/signature/contact/reach';
import { isSpeech, SPEECH_WORDS } from '../../../../domain/email/signature/contact/speech';
import { isStreet, STREET_WORDS } from '../../../../domain/email/signature/contact/streetWords';
import { titleIn } from '../../../../domain/email/signature/work/jobTitle';
import { TITLE_WORDS } from '../../../../domain/email/signature/work/titleWords';
import { isPersonal, PERSONAL_WORDS } from '../../../../domain/email/signature/legal/personal';
import { hasLegalStem, LEGAL_STEMS } from '../../../../domain/email/signature/legal/vocabulary';
import { isLegalLine, LEGAL_ROWS } from '../../../../domain/email/signature/legal/legalLines';
import { isListFooterLine, LIST_FOOTERS } from '../../../../domain/email/signature/markers';
import { MOBILE_ROWS } from '../../../../domain/email/signature/mobile/rows';
import { SLOGANS } from '../../../../domain/email/signature/mobile/slogans';
import { isMobileLine } from '../../../../domain/email/signature/mobile/mobileLines';
import { isSignOff, SIGN_OFFS } from '../../../../domain/email/signature/signOffs';

/** What stands below a mail is known from tables with an example per row; here every example is run. */

const reply = (body: string) => readEmail({ body }).reply;
const examplesOf = (rows: ReadonlyArray<{ language: string; examples: readonly string[] }>) =>
	rows.flatMap(({ language, examples }) => examples.map((example) => ({ language, example })));

describe('signatures and footers', () => {
	it.each([...examplesOf(MOBILE_ROWS), ...SLOGANS])('$language: $example is put there by a device', ({ example }) => {
		expect(isMobileLine(example)).toBe(true);
		expect(reply(`New text.\n\n${example}`)).toBe('New text.');
		expect(reply(`New text.\n\n${example}\n\nAnd more.`)).toBe(`New text.\n\n${example}\n\nAnd more.`);
	});

	it.each([
		'Sent from mobile, please excuse typos',
		'Von meinem Handy gesendet, bitte entschuldigen Sie Tippfehler',
		'Sendt fra min mobil, undskyld slåfejl',
		'Sendt fra mobilen, beklager skrivefeil',
		'Lähetetty puhelimestani, pahoittelut kirjoitusvirheistä',
		'Wysłane z telefonu, przepraszam za literówki',
		'Odesláno z mobilu, omluvte překlepy',
		'Отправлено с телефона, извините за опечатки',
		'Telefonumdan gönderildi, yazım hataları için özür dilerim',
		'スマートフォンから送信しています。誤字はご容赦ください。',
	])('"%s" excuses what the device has typed', (line) => {
		expect(reply(`New text.\n\n${line}`)).toBe('New text.');
	});

	it.each([
		'Sent from mobile, sorry for the mistake in my order',
		'Sent from mobile, sorry for the broken lamp',
		'Wysłane z telefonu, przepraszam za opóźnienie',
		'Отправлено с телефона, извините за задержку',
	])('"%s" excuses something else', (line) => {
		expect(reply(`New text.\n\n${line}`)).toContain(line);
	});

	it.each(examplesOf(LEGAL_ROWS))('$language: $example is a legal text', ({ example }) => {
		expect(isLegalLine(example)).toBe(true);
		expect(reply(`New text.\n\n${example}`)).toBe('New text.');
		expect(reply(`New text.\n\n${example}\n\nAnd more.`)).toBe(`New text.\n\n${example}\n\nAnd more.`);
		expect(isLegalLine(`${example} And please cancel order 4711.`)).toBe(false);
	});

	it.each(POSTAL_FORMS)('$example lies in $country', ({ country, example }) => {
		expect(addressCountry(['Kim Lund', example])).toBe(country);
	});

	it.each([
		['Казахстан', 'KZ'],
		['The Netherlands', 'NL'],
		['USA', 'US'],
		['Deutschland', 'DE'],
		['대한민국', 'KR'],
		['日本', 'JP'],
		['Ελλάδα', 'GR'],
		['Lund', undefined],
	])('%s is the country %s', (name, country) => {
		expect(countryNamed(name)).toBe(country);
	});

	it.each(LEGAL_STEMS)('$language: "$example" is a sentence of a lawyer', ({ example }) => {
		expect(hasLegalStem(example)).toBe(true);
	});

	it.each(PERSONAL_WORDS)('$language: a person says "$example"', ({ language, example }) => {
		expect(isPersonal(example, language)).toBe(true);
	});

	it.each(LIST_FOOTERS)('$language: $example is a list footer', ({ example }) => {
		expect(isListFooterLine(example)).toBe(true);
		expect(reply(`New text.\n\n${example}`)).toBe('New text.');
	});

	it.each(BANNERS)('$language: a gateway puts "$example" above', ({ example }) => {
		expect(reply(`${example}\n\nNew text.`)).toBe('New text.');
		expect(reply(`New text.\n\n${example}\n\nAnd more.`)).toBe(`New text.\n\n${example}\n\nAnd more.`);
	});

	it.each(ANNOUNCEMENTS)('$language: "$example" announces what stands below', ({ example }) => {
		expect(isAnnouncement(example)).toBe(true);
	});

	it.each(SIGN_OFFS.flatMap(({ language, phrases }) => phrases.map((phrase) => ({ language, phrase }))))(
		'$language: $phrase is a sign-off',
		({ phrase }) => {
			expect([isSignOff(phrase), isSignOff(`${phrase},`)]).toEqual([true, true]);
		},
	);
});

describe('what the lines of a signature say', () => {
	it.each(CONTACT_LABELS)("$language: $example is the writer's own phone", ({ example }) => {
		expect(isReach(example, {})).toBe(true);
		expect(numbersIn(example)).toMatchObject([{ label: 'own' }]);
	});

	it.each(STREET_WORDS)('$language: $example is an address', ({ example }) => {
		expect(isStreet(example)).toBe(true);
	});

	it.each(DEPARTMENTS)('$language: $example is a department', ({ example }) => {
		expect(isDepartment(example)).toBe(true);
	});

	it.each(SPEECH_WORDS)('$language: "$example" says something', ({ example }) => {
		expect(isSpeech(example)).toBe(true);
	});

	it.each(LEGAL_FORMS)('$countries: $example is a company', ({ example }) => {
		expect(companyIn([{ text: example, line: 0 }], undefined)).toBe(example);
	});

	it.each(TITLE_WORDS)('$language: $example below the name is a title', ({ example }) => {
		const name = { text: 'Ana Silva', line: 0 };
		expect(titleIn([name, { text: example, line: 1 }], { name: 'Ana Silva', block: ['Ana Silva', example] })).toBe(
			example,
		);
	});
});
