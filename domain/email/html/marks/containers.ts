import type { MarkKind } from './marks';

/**
 * How mail programs mark history, attribution and signature in their HTML.
 * A row is found by an attribute; every row's example is run by a test.
 */

export interface Container {
	client: string;
	marks: readonly MarkKind[];
	/** `#x` an id, `.x` a class, `[name=x]` an attribute's value, `[cite]` an attribute; `#x*` an id that begins so. */
	selector: string;
	/** Only this element, where the attribute alone would say too little. */
	element?: string;
}

export const CONTAINERS: readonly Container[] = [
	{ client: 'Apple Mail, Thunderbird', marks: ['history'], selector: '[type=cite]', element: 'blockquote' },
	{ client: 'Thunderbird', marks: ['history'], selector: '[cite]', element: 'blockquote' },
	{ client: 'Proton', marks: ['history'], selector: '.protonmail_quote', element: 'blockquote' },
	{ client: 'Tutanota', marks: ['history'], selector: '.tutanota_quote' },
	{ client: 'iOS forward', marks: ['history'], selector: '.iosymail' },
	{ client: 'Spark', marks: ['history'], selector: '.spark_quote' },
	{ client: 'NetEase', marks: ['history'], selector: '#isReplyContent' },
	{ client: 'NetEase', marks: ['history'], selector: '#reply139content' },
	{ client: '139 Mail', marks: ['history'], selector: '#mailcontent' },
	{ client: 'Yahoo', marks: ['history'], selector: '.yahoo_quoted' },
	{ client: 'Yahoo', marks: ['history'], selector: '#yahoo_quoted*' },
	{ client: 'GMX, web.de', marks: ['history'], selector: '[name=quote]' },
	{ client: 'Outlook, new', marks: ['history'], selector: '#mail-editor-reference-message-container' },
	{ client: 'Outlook mobile', marks: ['history'], selector: '.ms-outlook-mobile-reference-message' },
	{ client: 'mail.com', marks: ['history'], selector: '#origbody' },
	{ client: 'Zimbra', marks: ['history'], selector: '[data-marker=__QUOTED_TEXT__]' },
	{ client: 'Gmail', marks: ['scope'], selector: '.gmail_quote', element: 'div' },
	{ client: 'Gmail', marks: ['scope'], selector: '.gmail_quote_container', element: 'div' },
	{ client: 'Gmail', marks: ['scope'], selector: '.gmail_extra' },
	{ client: 'Proton', marks: ['scope'], selector: '.protonmail_quote', element: 'div' },
	{ client: 'Zoho', marks: ['scope'], selector: '.zmail_extra' },
	{ client: 'Spark', marks: ['scope'], selector: '[name=messageReplySection]' },
	{ client: 'Thunderbird forward', marks: ['scope'], selector: '.moz-forward-container' },
	{ client: 'NetEase forward', marks: ['scope'], selector: '#isForwardContent' },
	{ client: 'Gmail', marks: ['attribution'], selector: '.gmail_attr' },
	{ client: 'Thunderbird', marks: ['attribution'], selector: '.moz-cite-prefix' },
	{ client: 'Zoho', marks: ['attribution'], selector: '#Zm-_Id_-Sgn1' },
	{ client: 'Outlook web', marks: ['cut'], selector: '#divRplyFwdMsg' },
	{ client: 'Outlook web', marks: ['cut'], selector: '#x_divRplyFwdMsg' },
	{ client: 'Outlook web', marks: ['cut'], selector: '#appendonsend' },
	{ client: 'Outlook web', marks: ['cut'], selector: '#x_appendonsend' },
	{ client: 'Outlook for Mac', marks: ['cut'], selector: '#OLK_SRC_BODY_SECTION' },
	{ client: '1&1, IONOS', marks: ['cut'], selector: '#oriMsgHtmlSeperator' },
	{ client: 'Outlook.com', marks: ['cut'], selector: '#stopSpelling', element: 'hr' },
	{ client: 'Mailspring', marks: ['cut'], selector: '#replySplit', element: 'hr' },
	{ client: 'Zimbra', marks: ['cut'], selector: '#zwchr', element: 'hr' },
	{ client: 'Zimbra', marks: ['cut'], selector: '[data-marker=__DIVIDER__]', element: 'hr' },
	{ client: 'Gmail', marks: ['signature'], selector: '.gmail_signature' },
	{ client: 'Gmail', marks: ['signature'], selector: '.gmail_signature_prefix' },
	{ client: 'Gmail', marks: ['signature'], selector: '[data-smartmail=gmail_signature]' },
	{ client: 'Outlook web', marks: ['signature'], selector: '#Signature' },
	{ client: 'Outlook web', marks: ['signature'], selector: '#x_Signature' },
	{ client: 'Outlook mobile', marks: ['signature'], selector: '#ms-outlook-mobile-signature' },
	{ client: 'Apple Mail', marks: ['signature'], selector: '#AppleMailSignature' },
	{ client: 'Thunderbird', marks: ['signature'], selector: '.moz-signature' },
	{ client: 'Proton', marks: ['signature'], selector: '.protonmail_signature_block' },
	{ client: 'Spark', marks: ['signature'], selector: '[name=messageSignatureSection]' },
	{ client: 'Zoho', marks: ['signature'], selector: '#Zm-_Id_-Sgn' },
	{ client: 'Exclaimer, CodeTwo', marks: ['signature'], selector: '[data-signatureblock]' },
	{ client: 'Yahoo, Android', marks: ['signature'], selector: '#ymail_android_signature' },
	{ client: 'Roundcube', marks: ['signature'], selector: '#_rc_sig' },
	{ client: 'Zimbra', marks: ['signature'], selector: '[data-marker=__SIG_PRE__]' },
	{ client: 'Zimbra', marks: ['signature'], selector: '[data-marker=__SIG_POST__]' },
	{ client: 'Missive', marks: ['signature'], selector: '.missive_signature' },
	{ client: 'Samsung', marks: ['signature'], selector: '#composer_signature' },
];

type Attributes = Readonly<Record<string, string>>;

/** The marks of an element, `undefined` for nearly all of them. */
export function containerMarks(element: string, attributes: Attributes): readonly MarkKind[] | undefined {
	for (const attribute in attributes) {
		const rows = ROWS.get(attribute);
		const value = attributes[attribute];
		if (rows === undefined || value === undefined) continue;
		for (const row of rows) {
			if (row.matches(value) && (row.element ?? element) === element) return row.marks;
		}
	}
	return undefined;
}

interface Row {
	marks: readonly MarkKind[];
	element?: string;
	matches(value: string): boolean;
}

const ROWS = new Map<string, Row[]>();

for (const { selector, marks, element } of CONTAINERS) {
	const { attribute, matches } = matcher(selector);
	ROWS.set(attribute, [...(ROWS.get(attribute) ?? []), { marks, element, matches }]);
}

function matcher(selector: string): { attribute: string; matches: Row['matches'] } {
	const name = selector.slice(1);
	if (selector.startsWith('.')) return { attribute: 'class', matches: (value) => hasWord(value, name) };
	if (name.endsWith('*')) return { attribute: 'id', matches: (value) => value.startsWith(name.slice(0, -1)) };
	if (selector.startsWith('#')) return { attribute: 'id', matches: (value) => value === name };
	const [attribute = '', wanted] = name.slice(0, -1).split('=');
	return { attribute, matches: (value) => wanted === undefined || value === wanted };
}

function hasWord(value: string, word: string): boolean {
	const at = value.indexOf(word);
	if (at < 0 || value.length > 1_000) return false;
	return value.split(/\s/).includes(word);
}
