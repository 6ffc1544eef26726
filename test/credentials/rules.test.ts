import { credentialTypes } from '../support/node';

const rulesOf = (type: string) =>
	Object.fromEntries(
		(credentialTypes[type].test?.rules ?? []).map(({ properties }) => [
			(properties as { value: number }).value,
			properties.message,
		]),
	);

/** n8n shows the message of the first rule whose status fits, and the bare status text without one. */
test.each([
	{ type: 'nylasApi', status: 400, says: /mistyped, has expired, or belongs to an application in the other region/ },
	{ type: 'nylasApi', status: 401, says: /mistyped, has expired, or belongs to an application in the other region/ },
	{ type: 'nylasApi', status: 404, says: /base URL/ },
	{ type: 'intercomInboxApi', status: 400, says: /API version/ },
	{ type: 'intercomInboxApi', status: 401, says: /mistyped or revoked, or the workspace is in another region/ },
	{ type: 'intercomInboxApi', status: 403, says: /subscription/ },
])('the test of $type says what a $status means', ({ type, status, says }) => {
	expect(rulesOf(type)[status]).toMatch(says);
});
