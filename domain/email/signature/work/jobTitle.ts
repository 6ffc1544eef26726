import type { Phrase } from '../phrase';
import { isDepartment } from './departments';
import { TITLE_WORDS } from './titleWords';

/** Written without blanks between words. */
const CJK_TITLE =
	/(?:代表|部長|室長|次長|専務|常務|支店長|所長|店員|担当|リーダー|ディレクター|コンサルタント|デザイナー|部长|總經理|总经理|采购员|会计|律师|顾问|课长|실장|본부장|연구원|주임|대표이사|센터장|部長|課長|社長|係長|店長|取締役|マネージャー|エンジニア|经理|總監|总监|主管|主任|工程师|工程師|董事|助理|专员|팀장|부장|과장|차장|대리|사원|이사|대표|매니저)$/;

/** Thai begins with the rank, and writes what it is of behind it. */
const THAI_TITLE =
	/^(?:ผู้จัดการ|ผู้อำนวยการ|กรรมการ|หัวหน้า|เจ้าหน้าที่|พนักงาน|วิศวกร|นักบัญชี|ผู้ช่วย|เจ้าของ)[\p{Script=Thai}]{0,30}$/u;

/** Whether one of the words that titles have is in the text. */
export function hasTitleWord(text: string): boolean {
	return TITLE.test(text);
}

const TITLE = new RegExp(`(?:^|[^\\p{L}])(?:${TITLE_WORDS.map(({ words }) => words).join('|')})(?![\\p{L}])`, 'iu');
const MAX_WORDS = 7;
const MAX_CHARS = 70;

/** Whether the line is a job title, perhaps with the company behind it: "CEO at Fjordlight", "Founder, CTO of x.example". */
export function isJobTitle(text: string): boolean {
	const parts = text
		.replace(/\s(?:at|bei|chez|@)\s\p{Lu}[^\s]{0,30}(?:\s\p{Lu}[^\s]{0,30}){0,4}$/u, '')
		.replace(/\s(?:at|of|@)\s[a-z\d-]{2,40}(?:\.[a-z]{2,10}){1,2}(?:\s\(https?:\S{1,200}\))?$/iu, '')
		.split(/\s?[,/]\s|\s(?:&|\+)\s/);
	return (
		parts.length <= 4 &&
		parts.some((part) => isTitle(part)) &&
		parts.every((part) => isTitle(part) || /^\p{Lu}[\p{L} &-]{1,40}$/u.test(part))
	);
}

interface Named {
	name: string | undefined;
	block: readonly string[];
}

/** The job title: labelled, or right below or beside the name. A title elsewhere may be somebody else's. */
export function titleIn(parts: readonly Phrase[], { name, block }: Named): string | undefined {
	const labelled = parts.find(({ label }) => label === 'title');
	if (labelled) return labelled.text;
	const named = name === undefined ? -1 : parts.findIndex(({ text }) => text.replace(/^[*_]+/, '').startsWith(name));
	if (named < 0) return undefined;
	const beside = besideName(parts[named]?.text ?? '', name ?? '');
	const before = parts[named - 1];
	return [
		beside,
		before?.line === parts[named]?.line && CJK_TITLE.test(before?.text ?? '') ? before?.text : undefined,
		withDepartment(parts.slice(named + 1), block),
		parts[named + 1]?.text,
	]
		.map((text) => text && titleFrom(text))
		.find((title) => title);
}

/** `Assistant Manager - Logistics` is one title, as the line writes it. */
function withDepartment([title, department]: readonly Phrase[], block: readonly string[]): string | undefined {
	if (title === undefined || title.line !== department?.line) return undefined;
	if (titleFrom(title.text) !== title.text || !isDepartment(department.text)) return undefined;
	const whole = (block[title.line] ?? '').trim();
	const between = whole.slice(title.text.length, -department.text.length);
	return whole.startsWith(title.text) && /^ [–—-] $/.test(between) ? whole : undefined;
}

/** `営業部長 佐藤 健` is a title and a name, `이수진 과장` a name and a title. Beside anything else the title stays where it is. */
export function titleAndName(text: string, isName: (part: string) => boolean): string[] {
	const [, first = '', others = ''] = /^(\S{2,20})[ \u3000](\S.{0,30})$/.exec(text) ?? [];
	const isPair = (title: string, name: string) => CJK_TITLE.test(title) && !/\s/.test(title) && isName(name);
	return isPair(first, others) || isPair(others, first) ? [first, others] : [text];
}

/** `Ana Silva, Head of Sales` */
function besideName(text: string, name: string): string | undefined {
	return /^\s?,\s(.{2,80})$/.exec(text.replace(/^[*_]+/, '').slice(name.length))?.[1];
}

/** `CEO at Fjordlight` is CEO, `Procurement Lead, Larkspur Ltd` is Procurement Lead. */
function titleFrom(text: string): string | undefined {
	const alone = text.replace(/[*_]/g, '').replace(/\s(?:at|bei|chez|@)\s.{2,60}$/i, '');
	const comma = alone.indexOf(', ');
	return [comma > 0 ? alone.slice(0, comma) : undefined, alone]
		.find((title) => title !== undefined && isTitle(title.trim()))
		?.trim();
}

/** `購買部 課長`: the department stands before the rank. */
function isRank(text: string): boolean {
	const departments = text.split(/\s+/).slice(0, -1);
	return departments.length <= 2 && departments.every(isDepartment);
}

function isTitle(text: string): boolean {
	if (text.length > MAX_CHARS || text.length < 2 || /[\d@:?!]|\.$|www\./.test(text) || text.includes(', '))
		return false;
	const words = text.split(/\s+/).length;
	if (CJK_TITLE.test(text)) return text.length <= 20 && (words === 1 || isRank(text));
	// Czech and Hungarian titles begin small; a sentence does not end after four words.
	return words <= (/^[\p{Lu}\p{Lo}]/u.test(text) ? MAX_WORDS : 4) && (TITLE.test(text) || THAI_TITLE.test(text));
}
