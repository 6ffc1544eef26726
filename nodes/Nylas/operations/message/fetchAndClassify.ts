import { record } from '../../../../domain/record';
import type { Api } from '../../../shared/http/api';
import { badInput, Failure } from '../../../shared/base/failure';
import { wait } from '../../../shared/base/wait';
import { listed } from '../../../shared/kit/fields/addressLists';
import { ItemWithFiles, operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { fetchWhole, opened, type OpenedMessage } from '../../mail/fetch';
import { mailItem } from '../../mail/item';
import { ownAddresses } from '../../mail/own';
import { ownership } from '../../mail/ownership';
import { rememberThread } from '../../mail/threadHeaders';
import { leftOutReason } from '../../mail/verdict';
import { attachedFiles } from './attachedFiles';
import { classifyFields, verdictOptions } from './classifyFields';

export const fetchAndClassify = operation({
	name: 'Fetch and Classify',
	action: 'Fetch and classify a message',
	description:
		"Complete the item of the Nylas Trigger or of Get Many (body, headers, files), read it, and decide who wrote it. Customers' email leaves through the first output; own, automatic and unwanted email through 'Left Out', with the reason.",
	bulk: true,
	outputs: ['Mail', 'Left Out'],
	fields: {},
	options: classifyFields,
	customersWords: true,
	async execute({ item, options, api, hint, signal }) {
		const { known, grantId } = placed(item.json);
		// Side by side, though the mailbox's addresses are remembered most of the time.
		const [whole] = await Promise.all([complete(api, grantId, { known, signal }), ownAddresses(api, grantId)]);
		if (!whole) return leftOut(known, goneReason(known, api.process.nowMs()));
		const { message, mail } = whole;
		rememberThread(api.process, mail);
		const own = await ownership(api, grantId, mail);
		const { formSenders, teamDomains, downloadFiles = true, inlineImages, ...reading } = options;
		// Who lets spam in wants it brought over, and Receive Email skips what is marked.
		const marks = options.spam === 'pass' ? { ...own, isSpamOrTrash: false } : own;
		const read = mailItem(mail, marks, {
			...reading,
			formSenders: listed(formSenders),
			teamDomains: listed(teamDomains),
		});
		const json = { ...message, ...read };
		const isLive = record(known.event).type !== undefined;
		const reason = leftOutReason({
			mail,
			own,
			item: read,
			options: verdictOptions(options, isLive),
			nowMs: api.process.nowMs(),
		});
		if (reason !== undefined) return leftOut(json, reason);
		if (!downloadFiles) return json;
		const place = { grantId, messageId: String(known.id) };
		return attachedFiles(api, json, { place, inlineImages, hint });
	},
});

function leftOut(json: Json, reason: string): ItemWithFiles {
	return new ItemWithFiles(() => ({ ...json, reason }), {}, 1);
}

/** What the item knows of the mail, without marks that may have changed since. */
function placed({ isDraft: _, isSpamOrTrash: __, ...known }: Json): { known: Json; grantId: string } {
	const { id, grant_id: grantId } = known;
	if (typeof id === 'string' && id !== '' && typeof grantId === 'string' && grantId !== '') return { known, grantId };
	throw badInput(
		"The item is not an email: it has no 'id' and 'grant_id'",
		"Connect the output 'Mail' of the Nylas Trigger, or Message: Get Many.",
	);
}

/** The mail with body and headers; fetched only where one is missing. A body that came empty may have come too early. */
async function complete(
	api: Api,
	grantId: string,
	{ known, signal }: { known: Json; signal?: AbortSignal },
): Promise<OpenedMessage | undefined> {
	const hasHeaders = Array.isArray(known.headers) && known.headers.length > 0;
	if (hasHeaders && typeof known.body === 'string' && known.body.trim() !== '') return opened(known);
	const fetched = await fetchWhole(api, { grantId, known, isCleaned: known.cleaning_status === 'success' });
	if (!fetched || !isWithoutWords(fetched.message) || !isJustTold(known, api.process.nowMs())) return fetched;
	await wait(BODY_FOLLOWS_MS, signal);
	return await fetchWhole(api, { grantId, known });
}

/** Providers tell of a mail before its body is there (docs/facts/nylas.md 5.14); a mail that really has none costs this once. */
const BODY_FOLLOWS_MS = 2_000;

function isWithoutWords({ body, snippet, attachments }: Json): boolean {
	const isBlank = (text: unknown) => typeof text !== 'string' || text.trim() === '';
	return isBlank(body) && isBlank(snippet) && !(Array.isArray(attachments) && attachments.length > 0);
}

function isJustTold({ event }: Json, nowMs: number): boolean {
	return Math.abs(nowMs / 1_000 - Number(record(event).time)) < 60;
}

/** Nylas tells of a mail before each of its servers has it. */
const MAY_STILL_COME_SEC = 15 * 60;

/** Throws a Failure while the mail may still come: Retry On Fail or the next reconcile brings it. */
function goneReason({ event, date }: Json, nowMs: number): string {
	const toldAtSec = Number(record(event).time ?? date);
	if (nowMs / 1_000 - toldAtSec < MAY_STILL_COME_SEC)
		throw new Failure('Nylas does not have this email yet', {
			retryable: true,
			description:
				"It was reported minutes ago and may still come, or was deleted since. 'Retry On Fail' tries again; the next reconcile run adds the email if it exists.",
		});
	return 'It is no longer in the mailbox';
}
