import type { Api } from '../../../shared/http/api';
import { Failure } from '../../../shared/base/failure';
import { takesTurns } from '../../../shared/base/processState';
import type { Company } from '../../client/model';
import { walk } from '../../client/walk';

/** Intercom allows one scroll per app, so the items of a node take turns. */
const TURNS = takesTurns('scrolls');

/**
 * Every company, page by page, however many there are. Has to be read to its end: a scroll can't be closed
 * (docs/facts/intercom.md 6.6).
 */
export async function* scrolledCompanies(api: Api): AsyncGenerator<Company[]> {
	const leave = await enter(api);
	try {
		yield* walk<Company>(api, { path: '/companies/scroll' });
	} catch (error) {
		explained(error);
	} finally {
		leave();
	}
}

/** Waits for its turn, and gives the function that ends it. */
async function enter({ process, connection: { tokenKey } }: Api): Promise<() => void> {
	return await new Promise((entered) => {
		void process.the(TURNS).run(tokenKey, async () => await new Promise<void>((leave) => entered(leave)));
	});
}

/** The code is Intercom's own client's, the status was seen as 400 and as 423 (docs/facts/intercom.md 3.5). */
function explained(error: unknown): never {
	if (!(error instanceof Failure)) throw error;
	const { details } = error;
	if (details.code === 'scroll_exists' || details.status === 423) {
		throw new Failure('Another scroll through the companies is open', {
			...details,
			retryable: true,
			description:
				'Intercom allows one scroll per app and closes it one minute after its last use. Wait a minute, and make sure that no other workflow or app scrolls at the same time.',
		});
	}
	if (!details.ambiguous && !error.isGone) throw error;
	throw new Failure('The scroll through the companies failed', {
		...details,
		ambiguous: false,
		retryable: true,
		description: `A scroll can't be resumed. Run the item again after a minute; it starts from the beginning. Cause: ${error.message}.`,
	});
}
