import { companyIn } from './work/company';
import { isWholeName, nameMatches, segments } from './contact/authorName';
import { companyDomain } from './contact/companyDomain';
import { labelled } from './contact/labelled';
import { titleAndName, titleIn } from './work/jobTitle';
import type { Phrase } from './phrase';
import { phoneIn } from './phone';
import type { FoundSignature, Sender } from './signature';

/** What a signature says about the sender. A field is there only where it is certain: nothing is invented. */

export interface Signature {
	/** The block from the name on, and what a device, a list or a lawyer put below it. */
	text: string;
	name?: string;
	title?: string;
	company?: string;
	/** E.164. */
	phone?: string;
	website?: string;
}

export interface FieldOptions {
	sender: Sender | undefined;
	/** Two letters; else the country of the sender's domain. */
	defaultCountry: string | undefined;
}

export function readSignature({ text, block, certain }: FoundSignature, options: FieldOptions): Signature {
	if (!certain || block.length === 0) return { text };
	const facts = {
		block,
		phrases: block.flatMap((line, at) => phrasesOf(line, at, options.sender)),
		domain: companyDomain(options.sender?.email),
	};
	const name = nameIn(block, options.sender);
	return withoutUndefined({
		text,
		name,
		title: titleIn(facts.phrases, { name, block }),
		company: companyIn(others(facts.phrases, options.sender, name), facts.domain),
		phone: phoneIn(block, { email: options.sender?.email, defaultCountry: options.defaultCountry }),
		website: websiteIn(block, facts.domain),
	});
}

/** Ana Silva of ana-silva.example is no company. */
function others(phrases: readonly Phrase[], sender: Sender | undefined, name: string | undefined): Phrase[] {
	return phrases.filter(({ text }) => text !== name && (sender === undefined || !isWholeName(text, sender)));
}

function phrasesOf(line: string, at: number, sender: Sender | undefined): Phrase[] {
	const found = labelled(line);
	if (found !== undefined) return [{ ...found, line: at }];
	return segments(line)
		.flatMap((text) => titleAndName(text, (part) => sender !== undefined && nameMatches(part, sender)))
		.map((text) => ({ text, line: at }));
}

/** The sender's name as the block writes it. */
function nameIn(block: readonly string[], sender: Sender | undefined): string | undefined {
	if (sender === undefined) return undefined;
	const line = block.slice(0, 6).find((text) => nameMatches(text, sender));
	const name =
		line &&
		titleAndName(segments(line)[0] ?? '', (part) => nameMatches(part, sender))
			.find((text) => nameMatches(text, sender))
			?.replace(/,[^]*/, '')
			.replace(/^[*_]+|[*_]{1,100}$/g, '')
			.trim();
	return name && name.length <= 60 && !/\d/.test(name) ? name : undefined;
}

const SITE = /(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})(?:\/[^\s()|<>]{0,100})?/gi;

/** A site on the sender's own domain. Others are social networks, meeting links and other people's. */
function websiteIn(block: readonly string[], domain: string | undefined): string | undefined {
	if (domain === undefined) return undefined;
	for (const line of block) {
		for (const match of line.slice(0, 300).matchAll(SITE)) {
			const before = line[match.index - 1];
			const host = (match[1] ?? '').toLowerCase().replace(/^www\./, '');
			const isOwn =
				host === domain || (domain.endsWith(`.${host}`) && host.split('.').length > 1 && !/^co\.|^com\./.test(host));
			if (before !== '@' && isOwn && line[match.index + match[0].length] !== '@')
				return match[0].replace(/[.,;/]{1,100}$/, '');
		}
	}
	return undefined;
}

function withoutUndefined(signature: Signature): Signature {
	return Object.fromEntries(
		Object.entries(signature).filter(([, value]) => value !== undefined),
	) as unknown as Signature;
}
