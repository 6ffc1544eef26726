import type { IntercomConversation, IntercomSandbox, NylasMessage } from '../../../../sandbox/types';
import { linkOf, type Ledger } from './ledger';
import type { PlannedMail } from '../plan';
import type { Quirks } from '../../../../sandbox/quirks/quirks';
import { essence } from './visibleText';
import { secondsApart, shownAs } from '../quirks';

/** One piece of what a customer is shown to have written. */
interface Entry {
	body: string;
	createdAtSec: number;
	email: string;
	files: Array<{ name: string; url: string }>;
}

/** Every customer mail once, in the one conversation of its thread, with its author, text, date and files. One line a difference. */
export function compareMails({ mails, threads }: Ledger, intercom: IntercomSandbox): string[] {
	const { conversations } = intercom;
	const linked = [...threads.values()].flatMap((first) =>
		conversations.filter((conversation) => isLinked(conversation, first)),
	);
	const perThread = [...threads].flatMap(([number, first]) => {
		const own = conversations.filter((conversation) => isLinked(conversation, first));
		const wanted = mails.filter(({ planned }) => planned.thread === number);
		return compareThread({ number, own, wanted, intercom });
	});
	const strays = conversations.filter((conversation) => !linked.includes(conversation) && !wasMerged(conversation));
	return [
		...perThread,
		...strays.map(
			({ id, source }) =>
				`double or stray: conversation ${id} belongs to no thread; it begins "${source.body.slice(0, 60)}"`,
		),
		...compareContacts(mails, intercom),
	];
}

function isLinked({ custom_attributes }: IntercomConversation, first: NylasMessage): boolean {
	return Object.values(custom_attributes).includes(linkOf(first));
}

/** What two processes made at once ends in another conversation; its content counts there. */
function wasMerged({ conversation_parts }: IntercomConversation): boolean {
	return conversation_parts.conversation_parts.some(({ part_type }) => part_type === 'merged_secondary_conversation');
}

interface ThreadState {
	number: number;
	own: IntercomConversation[];
	wanted: Ledger['mails'];
	intercom: IntercomSandbox;
}

function compareThread({ number, own, wanted, intercom }: ThreadState): string[] {
	const differences =
		own.length === 1 ? [] : [`thread ${number} has ${own.length} conversations: ${own.map(({ id }) => id).join(', ')}`];
	const entries = own.flatMap(entriesOf);
	const texts = entries.filter(({ body }) => !isFileLine(body));
	const says = ({ body }: Entry, { form, words }: PlannedMail) => shownAs(intercom.quirks, form.text(words), body);
	for (const { planned, message } of wanted) {
		const where = `${planned.mark} (thread ${number}, ${planned.form.name}, message ${message.id})`;
		const places = texts.filter((entry) => says(entry, planned));
		if (places.length === 0) differences.push(`missing: ${where}`);
		if (places.length > 1)
			differences.push(`double: ${where} is there ${places.length} times, in ${own.map(({ id }) => id).join(', ')}`);
		if (places.length === 1)
			differences.push(...compareFacts(places[0], { planned, message, where, quirks: intercom.quirks }));
		differences.push(...compareFiles(entries, { planned, message, where, intercom }));
	}
	const unknown = texts.filter((entry) => !wanted.some(({ planned }) => says(entry, planned)));
	return [
		...differences,
		...unknown.map(
			({ body, email }) => `wrong place or text: thread ${number} shows "${body.slice(0, 120)}" of ${email}`,
		),
	];
}

function entriesOf({ source, created_at, conversation_parts }: IntercomConversation): Entry[] {
	const first = { ...source, created_at, attachments: [], redacted: false };
	return [first, ...conversation_parts.conversation_parts]
		.filter(
			({ author, body, redacted }) => author.type !== 'admin' && author.type !== 'bot' && body && redacted !== true,
		)
		.map(({ body, created_at: createdAtSec, author, attachments }) => ({
			body: body ?? '',
			createdAtSec,
			email: author.email ?? '',
			files: attachments,
		}));
}

/** Files after the first ten, or of a mail that began the conversation, come with a line of their own. */
function isFileLine(body: string): boolean {
	return essence(body).startsWith('Attached:');
}

interface Wanted {
	planned: PlannedMail;
	message: NylasMessage;
	where: string;
}

function compareFacts(
	{ createdAtSec, email }: Entry,
	{ planned, message, where, quirks }: Wanted & { quirks: Quirks },
): string[] {
	return [
		...(Math.abs(createdAtSec - message.date) <= secondsApart(quirks)
			? []
			: [`wrong date: ${where} is of ${message.date} and shown at ${createdAtSec}`]),
		...(email === planned.from.email
			? []
			: [`wrong author: ${where} is by ${planned.from.email} and shown as ${email}`]),
	];
}

function compareFiles(
	entries: Entry[],
	{ planned, message, where, intercom }: Wanted & { intercom: IntercomSandbox },
): string[] {
	return planned.files.flatMap((name) => {
		const there = entries
			.filter(({ email }) => email === planned.from.email)
			.filter(({ createdAtSec }) => Math.abs(createdAtSec - message.date) <= secondsApart(intercom.quirks))
			.flatMap(({ files }) => files);
		const found = there.filter((file) => file.name === name);
		if (found.length !== 1)
			return [`${found.length === 0 ? 'missing' : 'double'} file: ${name} of ${where} is there ${found.length} times`];
		return intercom.file(found[0].url).toString() === `content of ${name}`
			? []
			: [`wrong file: ${name} of ${where} has other bytes`];
	});
}

/** One contact for each address, however many mails of it came at once. */
function compareContacts(mails: Ledger['mails'], { contacts }: IntercomSandbox): string[] {
	const addresses = new Set(mails.map(({ planned }) => planned.from.email));
	return [...addresses].flatMap((address) => {
		const found = contacts.filter(({ email, archived }) => email === address && !archived).length;
		return found === 1 ? [] : [`${address} has ${found} contacts`];
	});
}
