import { isOwn } from '../../../../domain/email';
import { rememberSentPart, sentPart } from '../../../shared/base/sentParts';
import type { Api } from '../../../shared/http/api';
import type { Message } from '../../client/model';
import { specialPlaces } from '../../mail/own';

/** The team wrote it, and it is no draft that was left behind. */
export async function hasLeft(
	api: Api,
	grantId: string,
	{ message, own }: { message: Message; own: readonly string[] },
): Promise<boolean> {
	const places = await specialPlaces(api, grantId, message);
	return (
		!places.includes('drafts') &&
		(places.includes('sent') || (message.from ?? []).some(({ email }) => isOwn(email, own)))
	);
}

/** A mail without metadata stands for one answer only, and "Done." may be said twice: the first answer is the first mail, in every execution. */
export function claimed(
	api: Api,
	alike: Message[],
	{ grantId, partId }: { grantId: string; partId: string | undefined },
): Message | undefined {
	const taker = ({ id }: Message) => sentPart(api.process, { grantId, messageId: id });
	const inOrder = alike.sort((a, b) => (a.date ?? 0) - (b.date ?? 0));
	if (partId === undefined) return inOrder[0];
	const found =
		inOrder.find((message) => taker(message) === partId) ?? inOrder.find((message) => taker(message) === undefined);
	if (found) rememberSentPart(api.process, { grantId, messageId: found.id }, partId);
	return found;
}
