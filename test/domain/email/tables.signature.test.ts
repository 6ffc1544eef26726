import { readEmail } from '../../../domain/email/readEmail';
import { companyIn, LEGAL_FORMS } from '../../../domain/email/signature/company';
import { titleIn, TITLE_WORDS } from '../../../domain/email/signature/jobTitle';
import { isLegalLine, LEGAL_LINES } from '../../../domain/email/signature/legalLines';
import { isListFooterLine, LIST_FOOTERS } from '../../../domain/email/signature/markers';
import { isMobileLine, MOBILE_LINES } from '../../../domain/email/signature/mobileLines';
import { isSignOff, SIGN_OFFS } from '../../../domain/email/signature/signOffs';

/** What stands below a mail is known from tables with an example per row; here every example is run. */

const reply = (body: string) => readEmail({ body }).reply;

describe('signatures and footers', () => {
	it.each(MOBILE_LINES)('$language: $example is put there by a device', ({ example }) => {
		expect(isMobileLine(example)).toBe(true);
		expect(reply(`New text.\n\n${example}`)).toBe('New text.');
	});

	it.each(LEGAL_LINES)('$language: $example is a legal text', ({ example }) => {
		expect(isLegalLine(example)).toBe(true);
		expect(reply(`New text.\n\n${example}`)).toBe('New text.');
	});

	it.each(LIST_FOOTERS)('$language: $example is a list footer', ({ example }) => {
		expect(isListFooterLine(example)).toBe(true);
	});

	it.each(SIGN_OFFS.flatMap(({ language, phrases }) => phrases.map((phrase) => ({ language, phrase }))))(
		'$language: $phrase is a sign-off',
		({ phrase }) => {
			expect([isSignOff(phrase), isSignOff(`${phrase},`)]).toEqual([true, true]);
		},
	);

	it.each(LEGAL_FORMS)('$countries: $example is a company', ({ example }) => {
		expect(companyIn([{ text: example, line: 0 }], undefined)).toBe(example);
	});

	it.each(TITLE_WORDS)('$language: $example below the name is a title', ({ example }) => {
		const name = { text: 'Ana Silva', line: 0 };
		expect(titleIn([name, { text: example, line: 1 }], 'Ana Silva')).toBe(example);
	});
});
