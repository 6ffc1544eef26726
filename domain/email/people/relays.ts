/** Addresses that stand for one person each; what is sent there reaches them. Every row's example is run by a test. */
export const RELAYS: ReadonlyArray<{ service: string; pattern: RegExp; example: string }> = [
	{ service: 'eBay', pattern: /@members\.ebay\.[a-z.]{2,6}$/, example: 'kim_a1b2@members.ebay.com' },
	{ service: 'Amazon', pattern: /@marketplace\.amazon\.[a-z.]{2,6}$/, example: 'a1b2c3@marketplace.amazon.de' },
	{ service: 'Airbnb', pattern: /@(?:reply|guest)\.airbnb\.com$/, example: '4711abc@reply.airbnb.com' },
	{ service: 'Booking.com', pattern: /@(?:guest|property|mchat)\.booking\.com$/, example: 'kim.123@guest.booking.com' },
	{ service: 'Vrbo', pattern: /@messages\.homeaway\.com$/, example: 'a1b2@messages.homeaway.com' },
	{ service: 'Apple', pattern: /@privaterelay\.appleid\.com$/, example: 'x7k2@privaterelay.appleid.com' },
	{ service: 'Firefox Relay', pattern: /@(?:[a-z0-9]{1,30}\.)?mozmail\.com$/, example: 'a1b2@mozmail.com' },
	{ service: 'DuckDuckGo', pattern: /@duck\.com$/, example: 'kim_at_x.example_abc@duck.com' },
	{
		service: 'SimpleLogin',
		pattern: /@simplelogin\.(?:com|co|io|fr)$/,
		example: 'kim_at_x_example_abc@simplelogin.co',
	},
	{
		service: 'addy.io',
		pattern: /@(?:[a-z0-9]{1,30}\.)?(?:anonaddy\.(?:com|me)|addy\.io)$/,
		example: 'kim+x=y.example@anonaddy.com',
	},
	{
		service: 'Craigslist',
		pattern: /@(?:reply|sale|hous|serv|job)\.craigslist\.org$/,
		example: 'a1b2@reply.craigslist.org',
	},
	{
		service: 'Kleinanzeigen',
		pattern: /@mail\.(?:ebay-)?kleinanzeigen\.de$/,
		example: 'kim-a1b2@mail.kleinanzeigen.de',
	},
	{
		service: 'Zendesk, tickets',
		pattern: /^[a-z0-9._-]{1,64}\+id[a-z0-9-]{1,40}@[a-z0-9-]{1,63}\.zendesk\.com$/,
		example: 'support+id4711@lund.zendesk.com',
	},
	{ service: 'GitHub', pattern: /^reply\+[a-z0-9]{1,120}@reply\.github\.com$/, example: 'reply+abc@reply.github.com' },
];

export function isRelay(email: string): boolean {
	return RELAYS.some(({ pattern }) => pattern.test(email));
}
