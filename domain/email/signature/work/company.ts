import { isDepartment } from './departments';
import { isSpelledLike } from '../contact/spelling';
import { hasTitleWord } from './jobTitle';
import type { Phrase } from '../phrase';
import { LEGAL_FORMS } from './legalForms';

/** Some write blanks between the letters: `s. r. o.` */
const FORMS = LEGAL_FORMS.map(({ pattern }) => pattern.replace(/\\\.(?=[\p{L}])/gu, '\\.\\s?')).join('|');
const ENDS_LEGAL = new RegExp(`^(.{1,60}?[\\s,])(?:${FORMS})\\.?$`);
/** In these languages companies say the form first. */
const BEGINS_LEGAL =
	/^(?:株式会社|有限会社|合同会社)\s?\S{1,30}$|^(?:ООО|ОАО|ЗАО|АО|ПАО|НАО|ИП|ТОВ|ПП|ФОП|ТОО|ООД|주식회사|\(주\)|유한회사)\s?[^\s].{1,40}$|^.{2,30}(?:株式会社|有限公司|股份有限公司|주식회사)$|^(?:UAB|MB|SIA|OÜ|PT|CV|Công ty(?: TNHH| Cổ phần| CP)?)\s["„“«]?\p{Lu}.{1,40}$|^บริษัท\s?.{2,40}\s?จำกัด(?:\s?\(มหาชน\))?$|^(?:شركة|مؤسسة|شرکت) \S.{1,40}$/u;

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

/** All of the domain's name, or that and a few words more: "Kjærgaard Keramik" and "Công ty Hoa Sen Lụa" of hoasenlua.example. */
function isDomainName(text: string, domain: string | undefined): boolean {
	if (domain === undefined || text.length > 60 || text.includes('. ') || /[:@?!]|\.$/.test(text)) return false;
	const labels = domain
		.split('.')
		.slice(0, -1)
		.map((label) => label.replace(/-/g, ''));
	const words = text.split(/[\s/]+/).filter((word) => /[\p{L}\d]/u.test(word));
	return labels.some((label) => label.length >= 3 && spans(words, label));
}

/** The house of the sender's domain, with its legal form or without. */
export function isOwnHouse(text: string, domain: string | undefined): boolean {
	return isDomainName((ENDS_LEGAL.exec(text)?.[1] ?? text).replace(/[\s,]{1,10}$/, ''), domain);
}

/** Whether some of the words in a row are the label, and the others no more than a name has beside it. */
function spans(words: readonly string[], label: string): boolean {
	if (
		!words.every((word) => /^[\p{Lu}\p{Lo}\d"'(«„“]/u.test(word) || JOINS.test(word)) &&
		!COMPANY.test(words.join(' '))
	)
		return false;
	for (let from = 0; from < words.length; from++) {
		for (let to = words.length; to > from; to--) {
			if (!isSpelledLike(words.slice(from, to).join(''), label)) continue;
			const others = [...words.slice(0, from), ...words.slice(to)];
			return others.length === 0 || (label.length >= MIN_LABEL && others.length <= MAX_OTHERS && !isOfPeople(others));
		}
	}
	return false;
}

const MIN_LABEL = 5;
const MAX_OTHERS = 3;
const JOINS = /^(?:&|\+|and|und|et|y|e|og|och|i|de|du|des|la|le|les|del|della|di|do|da|van|von|der|den|für|v|a)$/;
/** "Company", where a language writes it small before the name. */
const COMPANY = /^công ty\s/i;

/** "Team Alpenhof", "Alpenhof Support": a house's people, not its name. */
function isOfPeople(others: readonly string[]): boolean {
	const text = others.join(' ');
	return hasTitleWord(text) || isDepartment(text) || PEOPLE.test(text);
}

const PEOPLE =
	/(?<!\p{L})(?:team|dein|deine|ihr|ihre|your|votre|equipo|equipe|équipe|zespół|tým|tiimi|csapat|команда|support|office)(?!\p{L})/iu;
