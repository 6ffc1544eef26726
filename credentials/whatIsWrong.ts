import type { ICredentialTestRequest } from 'n8n-workflow';

export interface Verdict {
	statuses: readonly number[];
	message: string;
}

/** n8n tells a credential's test by the first rule that fits; without one it shows the bare status text. */
export function whatIsWrong(verdicts: readonly Verdict[]): NonNullable<ICredentialTestRequest['rules']> {
	return verdicts.flatMap(({ statuses, message }) =>
		statuses.map((value) => ({ type: 'responseCode' as const, properties: { value, message } })),
	);
}
