/** `Title: Office Manager`, `Firma: Moll GmbH`: what forms and templates write before a title or a company. */
const LABELS: ReadonlyArray<readonly ['title' | 'company', RegExp]> = [
	[
		'title',
		/^(?:(?:job )?title|position|role|job|funktion|titel|stelle|abteilung|cargo|puesto|poste|fonction|ruolo|qualifica|função|functie|stanowisko|funkce|pozice|pozícia|beosztás|funcție|tehtävä|должность|посада|длъжност|θέση|unvan|görev|תפקיד|المنصب|役職|职位|職位|직책)\s?[:：]\s?(.{2,80})$/iu,
	],
	[
		'company',
		/^(?:company|organi[sz]ation|employer|firma|unternehmen|empresa|société|entreprise|azienda|società|bedrijf|företag|virksomhed|yritys|společnost|spoločnosť|cég|компания|организация|компанія|фирма|εταιρεία|şirket|חברה|الشركة|会社名|公司|회사)\s?[:：]\s?(.{2,80})$/iu,
	],
];

/** What the label says the rest of the line is. */
export function labelled(line: string): { label: 'title' | 'company'; text: string } | undefined {
	for (const [label, pattern] of LABELS) {
		const text = pattern.exec(line)?.[1]?.trim();
		if (text !== undefined) return { label, text };
	}
	return undefined;
}
