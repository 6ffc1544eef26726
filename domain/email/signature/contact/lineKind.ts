import { isRule } from '../../lines/separators';
import { isSignOff } from '../signOffs';
import { isThing } from '../things';
import { companyIn } from '../work/company';
import { announcesData } from '../announced';
import { isJobTitle } from '../work/jobTitle';
import { isPlaceInCountry } from './addressCountry';
import { countryNamed } from './countries';
import { isRegister } from './register';
import { isDepartment } from '../work/departments';
import { isSpeech } from './speech';
import { isFlat, isPostcode, isStreet } from './streetWords';
import { nameMatches, segments } from './authorName';
import { labelled } from './labelled';
import { isReach } from './reach';
import type { Sender } from './sender';
import { companyDomain } from './companyDomain';

/**
 * What a line of a signature is:
 * `name` the writer's name; `data` a title, company, phone, address, site or what the law wants; `place` only beside data that is a place;
 * `rule` dashes; `proper` nothing but words that begin as names do; `reference` a label and a number, which are the customer's;
 * `open` anything else, which may go on in the next line.
 */
export type LineKind = 'name' | 'data' | 'street' | 'place' | 'proper' | 'rule' | 'reference' | 'open';

export function lineKind(line: string, sender: Sender): LineKind {
	const text = bare(line);
	if (isRule(line)) return 'rule';
	if (isRegister(text) || isReach(text, sender)) return 'data';
	if (nameMatches(text, sender)) return nameLineKind(text, sender);
	if (text.length > 400) return 'open';
	// "New address: 3 Mill Lane" is what the mail is about.
	if (announcesData(text)) return 'reference';
	const whole = partKind(text, sender);
	if (whole !== 'open' && whole !== 'proper') return whole;
	if (isPlaceInCountry(text, (part) => isProper(part) || isPostcode(part))) return 'street';
	const kinds = withStreet(parts(text), sender);
	if (kinds.length > 1 && !kinds.includes('open') && !kinds.includes('reference')) {
		if (kinds.includes('street')) return 'street';
		if (kinds.includes('data')) return 'data';
		if (kinds.includes('place')) return 'place';
	}
	// "Berlin" below a street is a place, "Agreed" below a name an answer.
	if (whole === 'proper')
		return /\s|[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(text) && countryNamed(text) === undefined
			? 'proper'
			: 'place';
	return isReference(text) ? 'reference' : 'open';
}

/** `*Kim Lund*` */
export function bare(line: string): string {
	return line.replace(/^[\s*_]{1,100}|[\s*_]{1,100}$/g, '').replace(/\s+/g, ' ');
}

/** `Lund GmbH · Am Park 2 · 50667 Köln`: between a company and a place with its code stands the street, whatever it is called. */
function withStreet(all: readonly string[], sender: Sender): LineKind[] {
	const kinds = all.map((part) => partKind(part, sender));
	return kinds.map((kind, at) => {
		const isBetween = at > 0 && kinds[at - 1] === 'data' && isPostcode(all[at + 1] ?? '');
		return kind === 'open' && isBetween && /^\p{Lu}[\p{L} .'’-]{2,40} \d{1,4}\s?[a-z]?$/u.test(all[at] ?? '')
			? 'street'
			: kind;
	});
}

/** Beside the name may stand a title, a company, a number; "Kim Lund, order 4711" may not be cut. */
function nameLineKind(text: string, sender: Sender): LineKind {
	const others = parts(text).slice(1);
	const kinds = others.map((part) => (isDegree(part) ? 'data' : partKind(part, sender)));
	if (kinds.includes('open') || kinds.includes('reference')) return 'open';
	return kinds.includes('place') && !kinds.includes('street') ? 'open' : 'name';
}

/** `PhD`, `M.Sc.`, `MBA` */
function isDegree(text: string): boolean {
	return text.length <= 12 && /^[\p{L}. ]+$/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= 2;
}

function parts(text: string): string[] {
	return segments(text)
		.flatMap((segment) => segment.split(/\s?[;]\s|\s?,\s/))
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function partKind(text: string, sender: Sender): LineKind {
	if (isReach(text, sender) || isRegister(text) || labelled(text) !== undefined) return 'data';
	if (companyIn([{ text, line: 0 }], companyDomain(sender.email)) === text) return 'data';
	if (isSpeech(text)) return 'open';
	if (isJobTitle(text) || isDepartment(text)) return 'data';
	if (isStreet(text)) return 'street';
	if (isPostcode(text) || isFlat(text)) return 'place';
	return isProper(text) ? 'proper' : 'open';
}

/** Up to five words that all begin as names do, and no sign-off. */
export function isProper(text: string): boolean {
	if (text.length > 60 || /[\d:!?@]/.test(text) || isSignOff(text) || isSpeech(text)) return false;
	return /^[\p{Lu}\p{Lo}«"“„][\p{L}\p{M}.'’"»”-]{0,30}(?:\s(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’"»”-]{0,30}|&|\+|of|and|the|for|de|du|des|la|le|les|et|y|e|del|della|di|do|da|dos|das|von|van|der|den|für|und|en|og|och|i|v|w|z)){0,5}$/u.test(
		text,
	);
}

/** A label and a number, in any language: `Order 4711`, `N° client 99123`, `VIN WVWZZZ…`, `Username: kimlund`. */
function isReference(text: string): boolean {
	if (text.length > 100 || text.split(' ').length > 9 || isSpeech(text)) return false;
	return (
		isThing(text) ||
		/\d[\p{L}\d./-]{0,100}(?:\s?[\p{L}%€$£"]{1,4})?\)?$/u.test(text) ||
		/^[\p{L}\p{M}. ]{2,30}\s?[:：]\s?\S{2,40}$/u.test(text) ||
		/\s[\p{Lu}\d]{3,100}(?:-[\p{Lu}\d]{1,100}){1,20}$/u.test(text)
	);
}
