/** Departments, by language: below a name they are part of the signature. Every row's example is run by a test. */
export const DEPARTMENTS: readonly { language: string; words: string; example: string }[] = [
	{
		language: 'en',
		words:
			'sales|marketing|procurement|purchasing|logistics|finance|accounting|accounts payable|human resources|hr|it|operations|customer (?:service|success|support|care)|support|facilities|engineering|legal|research|r&d|quality|administration|front office|back office|export|import|warehouse|service',
		example: 'Customer Success',
	},
	{
		language: 'de',
		words:
			'einkauf|vertrieb|verkauf|logistik|buchhaltung|rechnungswesen|personalabteilung|personal|verwaltung|kundenservice|kundendienst|technik|marketing|geschäftsleitung|sekretariat|versand|lager|disposition|entwicklung|innendienst|außendienst|rechtsabteilung|controlling|qualitätsmanagement|auftragsabwicklung',
		example: 'Einkauf',
	},
	{
		language: 'fr',
		words:
			'achats|ventes|comptabilité|ressources humaines|service (?:achats?|clients?|commercial|comptabilité|technique)|direction|direction (?:générale|commerciale|des achats)|secrétariat|logistique|informatique|administration',
		example: 'Service achats',
	},
	{
		language: 'es, pt, it, ca',
		words:
			'compras|ventas|contabilidad|recursos humanos|administración|atención al cliente|logística|departamento (?:de )?\\p{L}+|vendas|contabilidade|recursos humanos|financeiro|departamento comercial|acquisti|vendite|amministrazione|contabilità|risorse umane|ufficio \\p{L}+|commerciale|logistica|servizio clienti',
		example: 'Ufficio acquisti',
	},
	{
		language: 'nl, sv, da, nb, fi',
		words:
			'inkoop|verkoop|administratie|klantenservice|personeelszaken|inköp|försäljning|ekonomi|kundtjänst|kundeservice|indkøb|salg|økonomi|innkjøp|regnskap|myynti|osto|ostot|asiakaspalvelu|talous|kirjanpito|hallinto',
		example: 'Kundtjänst',
	},
	{
		language: 'pl, cs, sk, hu, hr, ro',
		words:
			'dział \\p{L}+|księgowość|zakupy|sprzedaż|obchod|nákup|prodej|účetnictví|predaj|účtovníctvo|beszerzés|értékesítés|könyvelés|ügyfélszolgálat|prodaja|nabava|računovodstvo|achiziții|vânzări|contabilitate|departament\\p{L}* \\p{L}+',
		example: 'Dział zakupów',
	},
	{
		language: 'ru, uk, bg, el, tr, he, ar',
		words:
			'отдел \\p{L}+|бухгалтерия|відділ \\p{L}+|бухгалтерія|продажби|счетоводство|τμήμα \\p{L}+|λογιστήριο|πωλήσεις|satın alma|satış|muhasebe|insan kaynakları|רכש|מכירות|הנהלת חשבונות|שירות לקוחות|قسم [\\p{L} ]+|المبيعات|المشتريات|المحاسبة',
		example: 'Отдел закупок',
	},
	{
		language: 'ja, zh, ko',
		words:
			'[\\p{L}]{1,14}(?:部|課|室|係|本部|支店|営業所|事業部|部门|部門|中心|科|处|處|팀|부|과|센터|지점)(?: ?[\\p{L}]{1,14}(?:課|係|科|组|組|팀))?',
		example: '営業本部 第二営業課',
	},
];

const DEPARTMENT = new RegExp(
	`^(?:(?:department|dept|abteilung|abt|afdeling|avdeling|avd|team)\\.?:? (?:of )?)?(?:${DEPARTMENTS.map(({ words }) => words).join('|')})(?: (?:department|dept\\.?|team|division|office|abteilung|afdeling|avdeling|osasto))?$`,
	'iu',
);

/** Several may stand beside each other: "Sales & Marketing", "Vertrieb / Export". */
export function isDepartment(text: string): boolean {
	if (text.length > 70) return false;
	const parts = text.split(/\s(?:&|\+|and|und|et|y|e|og|och|i|и)\s|\s?[/,]\s?/);
	return parts.length <= 3 && parts.every((part) => DEPARTMENT.test(part));
}
