import { splitAddress } from '../../address';
import { isFreeMail } from '../../people/freeMail';

/** The domain of the address, where it can be a company's. */
export function companyDomain(email: string | undefined): string | undefined {
	const domain = splitAddress(email)?.domain;
	return domain === undefined || isFreeMail(domain) ? undefined : domain;
}
