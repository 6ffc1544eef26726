import type { Api } from '../../../shared/http/api';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Enveloped, FreeBusy } from '../../client/model';
import { readPeople } from '../../mail/people';
import { secondsOfSpan, spanFields } from '../../fields/span';

/** Microsoft takes 20 addresses at once, Google 50 (OpenAPI): 20 are right wherever the mailbox is. */
const AT_ONCE = 20;

export const freeBusy = operation({
	name: 'Get Free/Busy',
	action: 'Get free/busy times',
	description:
		"Retrieve the busy times of people, one item per address. An address that can't be looked up returns an error instead. Google and Exchange (EWS) allow at most three months. Not supported by iCloud.",
	fields: {
		grantId,
		emails: field({
			displayName: 'Emails',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. ada@example.com, grace@example.com',
			description:
				"Comma-separated email addresses to look up. They must use the mailbox's provider, and the mailbox must be allowed to see their calendars.",
		}),
		...spanFields,
	},
	options: {
		tentativeAsBusy: field({
			displayName: 'Tentative as Busy',
			type: 'boolean',
			default: true,
			description: 'Whether tentative events count as busy',
		}),
	},
	async execute({ params, options, api, hint, workflow }) {
		const { startSec, endSec } = secondsOfSpan(params, workflow.timeZone);
		const emails = [...new Set(readPeople(params.emails, 'Emails').map(({ email }) => email))];
		if (emails.length === 0)
			throw badInput("'Emails' has no address", 'Enter the addresses to look up, comma-separated.');
		const span = { start_time: startSec, end_time: endSec, tentative_as_busy: options.tentativeAsBusy };
		const found = await lookUp(api, path`/v3/grants/${params.grantId}/calendars/free-busy`, { emails, span });
		const failed = found.filter(({ object, error }) => object === 'error' || error).length;
		// Nylas answers 200 all the same.
		if (failed > 0)
			hint(`${failed} of ${found.length} addresses could not be looked up. The 'error' of their items shows why.`);
		return found.map((one) => ({ ...one, time_slots: one.time_slots ?? [] }));
	},
});

async function lookUp(
	api: Api,
	address: string,
	{ emails, span }: { emails: string[]; span: object },
): Promise<FreeBusy[]> {
	const found: FreeBusy[] = [];
	for (let from = 0; from < emails.length; from += AT_ONCE) {
		const { data } = await api.search<Enveloped<FreeBusy[]>>(address, {
			...span,
			emails: emails.slice(from, from + AT_ONCE),
		});
		found.push(...data);
	}
	return found;
}
