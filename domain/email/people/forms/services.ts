/**
 * Services whose mail is a visitor's or buyer's: the one in Reply-To, or in the text, has written it. Every row's example is run by a
 * test.
 */
export const FORM_SERVICES: ReadonlyArray<{ service: string; pattern: RegExp; example: string }> = [
	{
		service: 'Shopify',
		pattern: /^(?:mailer@shopify\.com|store\+\d{1,20}@(?:[a-z]{1,10}\.)?shopifyemail\.com)$/,
		example: 'store+123@t.shopifyemail.com',
	},
	{ service: 'Netlify', pattern: /@(?:[a-z]{1,20}\.)?netlify\.com$/, example: 'formresponses@netlify.com' },
	{
		service: 'Squarespace',
		pattern: /^(?:form-submission|no-reply|noreply)@(?:[a-z]{1,20}\.)?squarespace\.(?:com|info)$/,
		example: 'form-submission@squarespace.info',
	},
	{
		service: 'Wix',
		pattern: /@(?:[a-z-]{1,20}\.)?wix(?:-forms|forms|siteautomations)?\.com$/,
		example: 'notifications@wix-forms.com',
	},
	{ service: 'Webflow', pattern: /^no-reply(?:-forms)?@webflow\.com$/, example: 'no-reply-forms@webflow.com' },
	{ service: 'Framer', pattern: /^(?:forms|no-?reply)@framer\.(?:com|website|app)$/, example: 'forms@framer.com' },
	{ service: 'Carrd', pattern: /@(?:[a-z]{1,10}\.)?carrd\.co$/, example: 'noreply@carrd.co' },
	{ service: 'Weebly', pattern: /^no-?reply@(?:[a-z]{1,10}\.)?weebly\.com$/, example: 'no-reply@weebly.com' },
	{ service: 'Duda', pattern: /@(?:mail\.)?multiscreensite\.com$/, example: 'noreply@mail.multiscreensite.com' },
	{
		service: 'Strikingly',
		pattern: /^[a-z-]{1,20}@(?:[a-z]{1,10}\.)?strikingly\.com$/,
		example: 'support@strikingly.com',
	},
	{ service: 'WordPress.com', pattern: /^(?:donotreply|noreply)@wordpress\.com$/, example: 'donotreply@wordpress.com' },
	{ service: 'Jimdo', pattern: /^no-?reply@jimdo\.com$/, example: 'no-reply@jimdo.com' },
	{ service: 'Formspree', pattern: /@(?:[a-z]{1,10}\.)?formspree\.(?:io|com)$/, example: 'noreply@formspree.io' },
	{ service: 'Formsubmit', pattern: /@formsubmit\.co$/, example: 'submissions@formsubmit.co' },
	{ service: 'Web3Forms', pattern: /@(?:[a-z]{1,10}\.)?web3forms\.com$/, example: 'notify+abc@web3forms.com' },
	{ service: 'Getform', pattern: /@(?:[a-z]{1,10}\.)?getform\.(?:io|com)$/, example: 'noreply@getform.io' },
	{ service: 'Formcarry', pattern: /@(?:[a-z]{1,10}\.)?formcarry\.com$/, example: 'no-reply@formcarry.com' },
	{ service: 'Formspark', pattern: /@(?:[a-z-]{1,20}\.)?formspark\.io$/, example: 'no-reply@formspark.io' },
	{ service: 'Basin', pattern: /@(?:[a-z]{1,10}\.)?usebasin\.com$/, example: 'no-reply@usebasin.com' },
	{ service: 'FormBold', pattern: /@(?:[a-z]{1,10}\.)?formbold\.com$/, example: 'noreply@formbold.com' },
	{ service: 'EmailJS', pattern: /@(?:[a-z]{1,10}\.)?emailjs\.com$/, example: 'noreply@emailjs.com' },
	{ service: 'Formstack', pattern: /^no-?reply@(?:[a-z]{1,10}\.)?formstack\.com$/, example: 'noreply@formstack.com' },
	{ service: 'Wufoo', pattern: /^no-?reply@(?:[a-z]{1,10}\.)?wufoo\.com$/, example: 'no-reply@wufoo.com' },
	{
		service: 'Jotform',
		pattern: /^no-?reply@(?:[a-z]{1,10}\.)?(?:formresponse\.com|jotform\.(?:com|io))$/,
		example: 'noreply@jotform.com',
	},
	{
		service: '123FormBuilder',
		pattern: /@(?:[a-z]{1,10}\.)?123formbuilder\.(?:io|com)$/,
		example: 'forms@123formbuilder.io',
	},
	{ service: 'Paperform', pattern: /@(?:[a-z]{1,10}\.)?paperform\.co$/, example: 'hello@paperform.co' },
	{ service: 'Cognito Forms', pattern: /^notifications@cognitoforms\.com$/, example: 'notifications@cognitoforms.com' },
	{
		service: 'Typeform',
		pattern: /@(?:[a-z]{1,20}\.)?typeform\.com$/,
		example: 'notifications@followups.typeform.com',
	},
	{ service: 'Tally', pattern: /^(?:notifications|no-?reply)@tally\.so$/, example: 'notifications@tally.so' },
	{
		service: 'Fillout',
		pattern: /^(?:notifications|no-?reply|forms)@(?:[a-z]{1,10}\.)?fillout\.com$/,
		example: 'notifications@fillout.com',
	},
	{
		service: 'Google Forms',
		pattern: /^forms-receipts-noreply@google\.com$/,
		example: 'forms-receipts-noreply@google.com',
	},
	{
		service: 'HubSpot forms',
		pattern: /^no-?reply@(?:[a-z]{1,20}\.)?hubspot\.com$/,
		example: 'noreply@notifications.hubspot.com',
	},
	{ service: 'Etsy', pattern: /^conversations@(?:mail\.)?etsy\.com$/, example: 'conversations@mail.etsy.com' },
	{ service: 'Airbnb', pattern: /^(?:express|automated)@airbnb\.com$/, example: 'express@airbnb.com' },
	{ service: 'WeTransfer', pattern: /^no-?reply@wetransfer\.com$/, example: 'noreply@wetransfer.com' },
];

export function isFormService(email: string): boolean {
	return FORM_SERVICES.some(({ pattern }) => pattern.test(email));
}
