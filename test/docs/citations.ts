/** What the pages under `docs` offer to be cited, and whether a text cites only that. */

export interface Pages {
	/** Path from the repository's root (`docs/loop.md`) to text. */
	readonly texts: ReadonlyMap<string, string>;
}

const FACT = /^- \*\*(\d+\.\d+)\*\* \S.* \*\((documented|seen in others' code|unconfirmed): \S.*\)\*$/;
const FACTS_PAGE = /^docs\/facts\/(?!README)[\w-]+\.md$/;

/** Numbers of a page of facts: each fact's, and each section's. */
function numbersOf(text: string): string[] {
	return [...text.matchAll(/^(?:- \*\*(\d+\.\d+)\*\*|## (\d+)\. )/gm)].map(([, fact, section]) => fact ?? section);
}

/** A decision's heading is cited without its date. */
function headingsOf(text: string): string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading.replace(/^\d{4}-\d\d-\d\d: /, ''));
}

/** `In 5` of `### In 5. Read the mail`, and headings as they are: `Mirror`. */
function stepsOf(text: string): string[] {
	return headingsOf(text).map((heading) => /^((?:In|Out) \d+)\. /.exec(heading)?.[1] ?? heading);
}

/** What is wrong with the pages of facts themselves. */
export function wrongFacts({ texts }: Pages): string[] {
	return [...texts].filter(([path]) => FACTS_PAGE.test(path)).flatMap(([path, text]) => wrongLines(path, text));
}

function wrongLines(path: string, text: string): string[] {
	const numbers = numbersOf(text);
	const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
	const homeless = numbers.filter((number) => number.includes('.') && !numbers.includes(number.split('.')[0]));
	const facts = text.split('\n').filter((line) => /^\s*[-*] /.test(line));
	return [
		...twice.map((number) => `${path}: ${number} is there twice`),
		...homeless.map((number) => `${path}: ${number} has no section`),
		...facts
			.filter((line) => !FACT.test(line))
			.map((line) => `${path}: no number, status or source in: ${line.slice(0, 80)}`),
	];
}

/** A page, and what follows it: numbers, steps, or a heading in quotes. */
const CITATION =
	/\bdocs\/([\w/-]+\.md)(?: (\d+(?:\.\d+)?(?:, \d+(?:\.\d+)?)*)\b| ((?:In|Out) \d+(?:, (?:In|Out) \d+)*|Mirror|Retries|Reconcile|Requests per mail)\b| "([^"\n]+)")?/g;

/** Spellings that lead nowhere: a page without its folder, a step without its page. */
const ASTRAY = [
	/(?<![\w/-])facts\/[\w-]+\.(?:md|tsv)/g,
	/(?<!docs\/loop\.md |, )\b(?:step|steps) "?(?:In|Out)"? \d+/gi,
	/\bof the loop:|"(?:In|Out)" \d+/g,
	/\b[Ss]ee decisions\b/g,
	/\bSource: \d+\.\d+/g,
];

/** What a text cites that is not there. Code has to name the place on a page that has numbered ones, docs may name the page. */
export function wrongCitations(path: string, text: string, { texts }: Pages): string[] {
	const isCode = !path.endsWith('.md');
	const wrong = [...text.matchAll(CITATION)]
		.filter(([, page, numbers, steps, heading]) => {
			const cited = texts.get(`docs/${page}`);
			return cited === undefined || !isThere({ page, numbers, steps, heading, cited, isCode });
		})
		.map(([whole]) => whole);
	const astray = isCode ? ASTRAY.flatMap((pattern) => text.match(pattern) ?? []) : [];
	return [...wrong, ...astray, ...(isCode ? [] : deadLinks(path, text, texts))].map((what) => `${path}: ${what}`);
}

interface Cited {
	page: string;
	numbers?: string;
	steps?: string;
	heading?: string;
	cited: string;
	isCode: boolean;
}

function isThere({ page, numbers, steps, heading, cited, isCode }: Cited): boolean {
	if (numbers) return FACTS_PAGE.test(`docs/${page}`) && within(numbers, numbersOf(cited));
	if (steps) return page === 'loop.md' && within(steps, stepsOf(cited));
	if (heading) return headingsOf(cited).includes(heading);
	return !isCode || !/^(?:facts\/(?!README)|loop\.md|decisions\.md)/.test(page);
}

function within(list: string, known: readonly string[]): boolean {
	return list.split(', ').every((each) => known.includes(each));
}

/** Links of a page to another page of ours. */
function deadLinks(path: string, text: string, texts: Pages['texts']): string[] {
	const links = [...text.matchAll(/\]\((?!https?:)([^()\s#]+\.md)(?:#[^()\s]*)?\)/g)].map(([, target]) => target);
	return links.filter((target) => {
		const { pathname } = new URL(target, `file:///${path}`);
		return !texts.has(pathname.slice(1));
	});
}
