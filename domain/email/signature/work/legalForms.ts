/** Legal forms, which only companies have. Every row's example is run by a test. */
export const LEGAL_FORMS: readonly { countries: string; pattern: string; example: string }[] = [
	{
		countries: 'US',
		pattern: 'Inc|inc|LLC|L\\.L\\.C|Corp|Corporation|Incorporated|LLP|PLLC|LP',
		example: 'Northfield LLC',
	},
	{
		countries: 'GB, IE, IN, AU',
		pattern: 'Ltd|Limited|PLC|Pty\\.? Ltd|\\(Pty\\) Ltd|Pvt\\.? Ltd|Private Limited|CIC|CLG|DAC|Unlimited Company',
		example: 'Larkspur Ltd',
	},
	{
		countries: 'DE, AT, CH',
		pattern:
			'GmbH|AG|KG|OHG|UG|GbR|SE|eG|e\\.\\s?V|e\\.\\s?K|eK|gGmbH|KGaA|mbH|UG \\(haftungsbeschränkt\\)|mbB|PartG|PartGmbB|eGbR|e\\.\\s?U|eGen|Ges\\.\\s?m\\.\\s?b\\.\\s?H',
		example: 'ACME Handels GmbH',
	},
	{
		countries: 'FR, BE, LU, CH',
		pattern:
			'SARL|Sàrl|S\\.A\\.R\\.L|S\\.?à\\.?\\s?r\\.l|SAS|S\\.A\\.S|SASU|EURL|SA|S\\.A|SCI|SPRL|SRL|SCOP|SELARL|SELAS|SNC|GIE|SCRL|S\\.à\\.r\\.l|ASBL',
		example: 'Dubois et Fils SARL',
	},
	{
		countries: 'ES, MX, AR, CL, CO, PE',
		pattern:
			'S\\.L|SL|S\\.L\\.U|SLU|S\\.L\\.P|SLP|S\\.L\\.L|S\\.A\\. de C\\.V|SA de CV|S\\. de R\\.L\\. de C\\.V|S\\.A\\.U|SAU|S\\.Coop|S\\.C\\.P|S\\.A\\.C|S\\.A\\.S|SpA',
		example: 'Ortega Hermanos S.L.',
	},
	{
		countries: 'IT',
		pattern:
			'S\\.r\\.l|S\\.r\\.l\\.s|Srl|Srls|S\\.R\\.L|S\\.p\\.A|SpA|SPA|S\\.n\\.c|Snc|S\\.a\\.s|Sas|S\\.S|Soc\\. Coop',
		example: 'Villa & Figli S.r.l.',
	},
	{ countries: 'PT, BR', pattern: 'Lda|LDA|Unipessoal Lda|Ltda|LTDA|S/A|EIRELI|Eireli', example: 'Silva Moveis Ltda' },
	{ countries: 'NL, BE', pattern: 'B\\.V|BV|N\\.V|NV|BVBA|VOF|V\\.O\\.F|C\\.V|CVBA|VZW', example: 'De Vries B.V.' },
	{
		countries: 'SE, DK, NO, FI, EE, LT, LV',
		pattern: 'AB|A/S|ApS|AS|ASA|Oy|OY|Oyj|Ky|Tmi|HB|I/S|K/S|P/S|IVS|ANS|ENK|NUF|OÜ|UAB|SIA|ehf|hf',
		example: 'Lund Teknik AB',
	},
	{
		countries: 'PL, CZ, SK',
		pattern:
			'[Ss]p\\. z o\\.\\s?o|[Ss]p\\.z\\.?o\\.o|S\\.K\\.A|S\\.A|[Ss]p\\. ?[jk]|[Ss]p\\. z o\\.o\\. [Ss]p\\. ?k|s\\.c|s\\.r\\.o|a\\.s|k\\.s|v\\.o\\.s|spol\\. s r\\.o',
		example: 'Nowak Meble Sp. z o.o.',
	},
	{
		countries: 'HU, RO, BG, HR',
		pattern:
			'Kft|KFT|Bt|Zrt|Nyrt|S\\.R\\.L|SRL|PFA|EOOD|OOD|EAD|ЕООД|ООД|ЕАД|АД|ЕТ|d\\.o\\.o|j\\.d\\.o\\.o|d\\.n\\.o|d\\.d|s\\.p|ДОО|д\\.о\\.о|DOO|ДООЕЛ',
		example: 'Kovács Bútor Kft.',
	},
	{
		countries: 'GR, IL',
		pattern: "Α\\.Ε|ΑΕ|Ε\\.Π\\.Ε|ΕΠΕ|Ο\\.Ε|ΟΕ|Ε\\.Ε|Ι\\.Κ\\.Ε|ΙΚΕ|Α\\.Β\\.Ε\\.Ε|בע\"מ|בע״מ|בע''מ",
		example: 'Αιγαίο Πλους Α.Ε.',
	},
	{
		countries: 'TR, JP, CN, KR, SG, MY, AE, LB, EG',
		pattern:
			'A\\.Ş|AŞ|Ltd\\. Şti|Tic\\. Ltd\\. Şti|San\\. ve Tic\\. A\\.Ş|Co\\.,? Ltd|K\\.K|G\\.K|Pte\\.? Ltd|Sdn\\.? Bhd|Tbk|JSC|FZE|FZCO|FZ-LLC|FZ LLC|W\\.L\\.L|WLL|DMCC|S\\.A\\.L|S\\.A\\.E',
		example: 'Sakura Co., Ltd.',
	},
];
