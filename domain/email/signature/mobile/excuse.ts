/** "Sent from my phone, please excuse typos": how it was typed, and nothing else, may be excused. */
export function withoutExcuse(text: string): string {
	const at = text.search(EXCUSE);
	if (at <= 0) return text;
	const excuse = text.slice(at);
	if (excuse.length > MAX_CHARS || /[\d?]/.test(excuse) || !excusesTyping(excuse)) return text;
	return text.slice(0, at).replace(/[\s,.;:。、–-]{1,100}$/, '');
}

const MAX_CHARS = 90;

/** "Sorry for the mistake in my order" has more words than what is said of typing. */
function excusesTyping(excuse: string): boolean {
	return TYPING.test(excuse) || (MISTAKES.test(excuse) && excuse.trim().split(/\s+/).length <= MAX_WORDS);
}

const MAX_WORDS = 5;

/** Where the excuse begins; some languages say it with the verb last, so that it begins with what is excused. */
const EXCUSE =
	/(?:[,.;:。、–-]\s?|\s)(?:so )?(?:please |bitte |merci d['’]|por favor,? |per favore |proszę )?(?:excuse|pardon|forgive|sorry for|apologies for|i apologi[sz]e for|expect|entschuldig|tippfehler|verzeih|excuser|excusez|pardonn|veuillez|disculp|perdon|scus|desculp|excuus|excuses voor|ursäkta|undskyld|beklager|przepraszam|wybacz|omluv|prepáč|elnézést|scuze|прошу|извин|вибач|прощавай|συγχωρ|συγγνώμη|kusura|yazım|anteeksi|pahoittel|pyydän anteeksi|誤字|脱字|乱文|短文|错别字|如有错|오타)/iu;
const TYPING =
	/typo|brevity|brief|short|spelling|autocorrect|terse|thumb|tippfehler|kürze|rechtschreib|frappe|brièveté|erratas|brevedad|ortogr|battitura|brevità|digitação|brevidade|typefout|tikfout|stavfel|skrivfel|tastefejl|slåfejl|stavefejl|trykfejl|skrivefeil|skrivefejl|literów|překlep|preklep|stručnost|elírás|опечат|описк|краткость|ορθογραφ|yazım|kirjoitusvirhe|lyhyt|ご容赦|お許し|见谅|見諒|谅解|양해/iu;
/** Of typing more often than not. */
const MISTAKES =
	/mistake|error|faute|erreur|errores|errori|erros|fouten|błęd|chyb|greșel|ошибк|помилк|грешк|λάθη|hata/iu;
