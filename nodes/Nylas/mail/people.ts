import { asciiAddress, displayName, normalizeAddress } from '../../../domain/email';
import { badInput } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/objects';
import type { EmailName } from '../client/model';

/**
 * Recipients from what people write: `a@x.example, "Silva, Ana" <ana@y.example>; c@z.example`, or from what an expression gives:
 * a list of addresses or of `{ email, name }`. `label` names the parameter in the error for an entry that is no address.
 */
export function readPeople(value: string, label: string): EmailName[] {
	return entries(value).map((entry, index) => {
		const email = normalizeAddress(typeof entry === 'string' ? entry : entry?.email);
		// Which one, but not what it says: an error must not carry an address into a log.
		if (!email)
			throw badInput(
				`'${label}' contains an invalid email address`,
				`Check entry ${index + 1} of '${label}'. Separate addresses with commas.`,
			);
		const name = displayName(typeof entry === 'string' ? nameIn(entry) : entry?.name, email);
		return name ? { email, name } : { email };
	});
}

/** The people without those of `others` and without repetitions. */
export function without(people: readonly EmailName[], others: readonly EmailName[]): EmailName[] {
	const seen = new Set(others.map(spelled));
	return people.filter((person) => {
		const isNew = !seen.has(spelled(person));
		seen.add(spelled(person));
		return isNew;
	});
}

function spelled({ email }: EmailName): string {
	return asciiAddress(normalizeAddress(email) ?? '');
}

/** The people of a mail's JSON as Nylas reaches them: domains in ASCII. */
export function reachable<P extends Json>(payload: P): P {
	const people = ['to', 'cc', 'bcc', 'reply_to'].flatMap((name) => {
		const named = payload[name] as readonly EmailName[] | undefined;
		return named ? [[name, named.map((person) => ({ ...person, email: asciiAddress(person.email) }))]] : [];
	});
	return { ...payload, ...(Object.fromEntries(people) as Partial<P>) };
}

function entries(value: string): Array<string | Partial<EmailName> | null> {
	const text = value.trim();
	if (/^[[{]/.test(text)) {
		try {
			return [JSON.parse(text) as unknown].flat() as Array<string | Partial<EmailName> | null>;
		} catch {
			// Not JSON after all: read it as addresses, which will say what is wrong.
		}
	}
	return split(text)
		.map((entry) => entry.trim())
		.filter(Boolean);
}

/** At commas, semicolons and line breaks, but not inside a quoted name. */
function split(text: string): string[] {
	return text.match(/(?:"(?:[^"\\]|\\.)*"|[^,;\n"]|")+/g) ?? [];
}

function nameIn(entry: string): string | undefined {
	const open = entry.lastIndexOf('<');
	if (open <= 0) return undefined;
	const name = entry
		.slice(0, open)
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.replace(/\\(.)/g, '$1');
	return name || undefined;
}
