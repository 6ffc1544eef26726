import { sameAddress } from '../../../domain/email';
import { badInput } from '../../shared/base/failure';

/** The customer in the data that is pinned in the example workflows; example.com is nobody's (RFC 2606). */
const SAMPLE_CUSTOMER = 'sample.customer@example.com';

/** n8n runs a workflow by hand with its pinned data, which must not become a contact of a real workspace. */
export function refuseSample(address: string): void {
	if (!sameAddress(address, SAMPLE_CUSTOMER)) return;
	throw badInput(
		"This is the example workflow's sample data, not an email",
		"Open the trigger, unpin the data of its output, and run the workflow again with an email. Published workflows don't use pinned data.",
	);
}
