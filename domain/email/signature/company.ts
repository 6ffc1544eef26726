import { hasTitleWord } from './jobTitle';
import type { Phrase } from './phrase';

/** Legal forms, which only companies have. Every row's example is run by a test. */
export const LEGAL_FORMS: readonly { countries: string; pattern: string; example: string }[] = [
	{
		countries: 'US',
		pattern: 'Inc|inc|LLC|L\\.L\\.C|Corp|Corporation|Incorporated|LLP|PLLC|LP',
		example: 'Northfield LLC',
	},
	{
		countries: 'GB, IE, IN, AU',
		pattern: 'Ltd|Limited|PLC|Pty Ltd|Pvt\\.? Ltd|Private Limited',
		example: 'Larkspur Ltd',
	},
	{
		countries: 'DE, AT, CH',
		pattern: 'GmbH|AG|KG|OHG|UG|GbR|SE|eG|e\\.\\s?V|e\\.\\s?K|gGmbH|KGaA|mbH|UG \\(haftungsbeschränkt\\)',
		example: 'ACME Handels GmbH',
	},
	{
		countries: 'FR, BE, LU, CH',
		pattern: 'SARL|Sàrl|S\\.A\\.R\\.L|S\\.?à\\.?\\s?r\\.l|SAS|S\\.A\\.S|SASU|EURL|SA|S\\.A|SCI|SPRL',
		example: 'Dubois et Fils SARL',
	},
	{
		countries: 'ES, MX',
		pattern: 'S\\.L|SL|S\\.L\\.U|SLU|S\\.A\\. de C\\.V|S\\.A\\.U',
		example: 'Ortega Hermanos S.L.',
	},
	{ countries: 'IT', pattern: 'S\\.r\\.l|Srl|S\\.p\\.A|SpA|S\\.n\\.c|S\\.a\\.s', example: 'Villa & Figli S.r.l.' },
	{ countries: 'PT, BR', pattern: 'Lda|Ltda|LTDA|S/A', example: 'Silva Moveis Ltda' },
	{ countries: 'NL, BE', pattern: 'B\\.V|BV|N\\.V|NV|BVBA|VOF', example: 'De Vries B.V.' },
	{
		countries: 'SE, DK, NO, FI, EE, LT, LV',
		pattern: 'AB|A/S|ApS|AS|ASA|Oy|Oyj|HB|OÜ|UAB|SIA',
		example: 'Lund Teknik AB',
	},
	{
		countries: 'PL, CZ, SK',
		pattern: 'Sp\\. z o\\.\\s?o|Sp\\.z\\.?o\\.o|S\\.K\\.A|s\\.r\\.o|a\\.s|spol\\. s r\\.o',
		example: 'Nowak Meble Sp. z o.o.',
	},
	{
		countries: 'HU, RO, BG, HR',
		pattern: 'Kft|Zrt|Nyrt|S\\.R\\.L|SRL|EOOD|OOD|ЕООД|ООД|ЕАД|АД|d\\.o\\.o|d\\.d',
		example: 'Kovács Bútor Kft.',
	},
	{ countries: 'GR, IL', pattern: 'Α\\.Ε|ΑΕ|Ε\\.Π\\.Ε|ΕΠΕ|Ο\\.Ε|Ι\\.Κ\\.Ε|בע"מ|בע״מ', example: 'Αιγαίο Πλους Α.Ε.' },
	{
		countries: 'TR, JP, CN, KR',
		pattern: 'A\\.Ş|Ltd\\. Şti|Co\\., Ltd|K\\.K|Pte\\.? Ltd|Sdn\\.? Bhd',
		example: 'Sakura Co., Ltd.',
	},
];

const ENDS_LEGAL = new RegExp(`^(.{1,60}?[\\s,])(?:${LEGAL_FORMS.map(({ pattern }) => pattern).join('|')})\\.?$`);
/** East Asian and Russian companies say the form first. */
const BEGINS_LEGAL =
	/^(?:株式会社|有限会社|合同会社)\s?\S{1,30}$|^(?:ООО|ЗАО|АО|ПАО|ТОВ|주식회사|\(주\))\s?[^\s].{1,40}$|^.{2,30}(?:株式会社|有限公司|股份有限公司|주식회사)$/;

/** The company that the parts name: with a label, a legal form, or named as the sender's domain is. */
export function companyIn(parts: readonly Phrase[], domain: string | undefined): string | undefined {
	const labelled = parts.find(({ label }) => label === 'company');
	if (labelled) return labelled.text;
	const candidates = parts.filter(({ label }) => label === undefined).flatMap(({ text }) => companyCandidates(text));
	return candidates.find(isLegalName) ?? candidates.find((text) => isDomainName(text, domain));
}

/** `Title, Company Ltd` and `CEO at Company`: what may be the company. */
function companyCandidates(text: string): string[] {
	if (text.length > 100 || /@|https?:|www\./i.test(text)) return [];
	const at = /\s(?:at|bei|chez|@)\s+(.{2,60})$/i.exec(text)?.[1];
	const comma = text.indexOf(', ');
	// "CTO at Pixelgarten GmbH", but "Café at the Lake GmbH".
	const names = at !== undefined && hasTitleWord(text.slice(0, -at.length)) ? [at] : [text, at];
	return [...names, comma > 0 ? text.slice(comma + 2) : undefined].filter((part): part is string => part !== undefined);
}

function isLegalName(text: string): boolean {
	if (/\d{3}/.test(text) || !/^[\p{Lu}\p{Lo}\d"'(]/u.test(text)) return false;
	if (BEGINS_LEGAL.test(text)) return true;
	const name = ENDS_LEGAL.exec(text)?.[1];
	// "Blue Harbor, Inc." is one company; "Account Manager, Blue Harbor, Inc." is a title and one.
	return name !== undefined && text.split(' ').length <= 8 && !/,\s.*,\s/.test(text) && !hasTitleBeforeComma(name);
}

function hasTitleBeforeComma(name: string): boolean {
	return /^[^,]{2,60},\s\S/.test(name);
}

function isDomainName(text: string, domain: string | undefined): boolean {
	if (domain === undefined || text.length > 40) return false;
	const slug = text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\d]/gu, '')
		.replace(/\p{M}/gu, '');
	const labels = domain
		.split('.')
		.slice(0, -1)
		.map((label) => label.replace(/-/g, ''));
	return slug.length >= 3 && /^[\p{Lu}\d]/u.test(text) && !text.includes('.') && labels.includes(slug);
}
