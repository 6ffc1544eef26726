/** What the law wants below a company's mail: its register, its seat, its managers. */

/** One of these is enough: only companies have a court, a register, a seat. */
const COURT =
	/\b(?:HR ?[AB] ?\d|Amtsgericht|Handelsregister|Registergericht|Firmenbuch|Sitz der Gesellschaft|SIRET|SIREN|RCS [A-Z]|KvK|REGON|KRS|REA [A-Z]|Registro Mercantil|Companies House|Company (?:no|number|reg(?:istration|istered)?)\b|Registered (?:in|office|no|number)|Org(?:anisations?)?\.?[ -]?(?:nr|nummer)|CVR|Y-tunnus|Cégjegyzékszám|Nr\.? ?Reg\.? ?Com|J\d{1,2}\/\d+\/\d{4}|ИНН|ОГРН|ЄДРПОУ|CNPJ|Capital social|Kapitał zakładowy|Handelsregisternummer|Registrikood|Įmonės kodas|Reģ\. ?Nr)(?![\p{L}])/iu;
/** A customer gives these for a bill, too: they count beside each other only. */
const TAX =
	/\b(?:USt\.?-?Id(?:Nr)?|Steuer-?(?:nummer|nr)|VAT(?: (?:no|number|reg|id))?|TVA|P\.?\s?IVA|Partita IVA|Codice fiscale|NIP|NIF|CIF|DIČ|IČO?|BTW|MVA|Tax ID|ABN|ACN|EORI)\b/giu;
/** The managers by name. */
const MANAGERS =
	/^(?:Geschäftsführ(?:er|erin|ung|er\/in)|Vertretungsberechtigt\p{L}*|Vorstand(?:svorsitzende[r]?)?|Aufsichtsrat(?:svorsitzende[r]?)?|Vorsitzende[r]? des \p{L}+|Managing Directors?|Directors|Board of Directors|Inhaber(?:in)?|Gérants?|Président|Administratore?|Amministratore|Jednatelé?|Zarząd|Prezes Zarządu|Ügyvezető)\s?[:：]\s?[\p{Lu}][\p{L}\p{M} .,()'’&-]{2,120}$/iu;

export function isRegister(text: string): boolean {
	if (text.length > 400 || /\?/.test(text)) return false;
	return COURT.test(text) || MANAGERS.test(text) || (text.match(TAX) ?? []).length >= 2;
}
