/** What postal addresses are made of, by language. Every row's example is run by a test. */
export const STREET_WORDS: readonly { language: string; words: string; example: string }[] = [
	{
		language: 'en',
		words:
			'street|st|road|rd|avenue|ave|boulevard|blvd|parkway|pkwy|highway|hwy|crescent|mews|quay|wharf|p\\.?\\s?o\\.? box|industrial estate|business park',
		example: '21 Berry St',
	},
	{
		language: 'de',
		words:
			'\\p{L}{0,30}(?:straße|strasse|str\\.?|weg|platz|allee|gasse|ring|damm|ufer|chaussee|graben|steig|markt|hof|stieg|gürtel)|postfach|an der|gewerbepark|industriestr',
		example: 'Hafenstraße 14',
	},
	{
		language: 'fr',
		words: 'rue|avenue|av|boulevard|bd|chemin|impasse|quai|allée|allee|bp|cedex|zone industrielle',
		example: '12 rue des Lilas',
	},
	{
		language: 'es, ca, pt, it',
		words:
			'calle|c/|avda|avenida|av|paseo|carretera|ctra|ronda|travesía|polígono|apartado|carrer|plaça|passeig|rua|travessa|praça|alameda|estrada|rodovia|viale|piazza|corso|vicolo|strada|contrada|casella postale',
		example: 'Via Monte Rosa 88',
	},
	{
		language: 'nl, af',
		words: '\\p{L}{0,30}(?:straat|laan|weg|plein|kade|gracht|singel|dijk|steeg|dreef|hof|markt|plantsoen|baan)|postbus',
		example: 'Keizersgracht 12',
	},
	{
		language: 'sv, da, nb, fi, is, et',
		words:
			'\\p{L}{0,30}(?:gatan|gata|vägen|väg|torget|gränd|gade|vej|vejen|torv|allé|plads|veien|vei|gaten|gate|gt|plass|katu|tie|kuja|polku|tori|gata|vegur|braut|stræti|tänav|tee|maantee|puiestee)|postboks|postbox|pl',
		example: 'Mannerheimintie 5',
	},
	{
		language: 'pl, cs, sk, hr, sl, ro, hu, lt, lv',
		words:
			'ul|ulica|ulice|al|aleja|aleje|pl|plac|osiedle|skr\\.? poczt|nám|náměstí|námestie|třída|tř|nábřeží|nábrežie|trg|cesta|avenija|strada|str|bd|bulevardul|calea|șoseaua|piața|utca|út|útja|tér|körút|krt|fasor|sor|köz|gatvė|prospektas|iela|bulvāris',
		example: 'ul. Długa 5/7',
	},
	{
		language: 'ru, uk, bg, sr, el',
		words:
			'улица|ул|проспект|пр|пр-т|пр-кт|переулок|пер|шоссе|набережная|наб|площадь|пл|бульвар|бул|дом|корпус|корп|офис|оф|кв|стр|вулиця|вул|просп|провулок|пров|буд|οδός|οδ|λεωφόρος|λεωφ|πλατεία|πλ|όροφος|τ\\.κ|булевар|ж\\.к|ет|трг',
		example: 'ул. Ленина, д. 5, оф. 12',
	},
	{
		language: 'tr, id, ms, vi',
		words:
			'sokak|sokağı|sok|cadde|caddesi|cad|mahallesi|mah|bulvarı|blv|jalan|jl|jln|gang|kav|taman|lorong|đường|phố|quận|phường|tòa nhà|ngõ',
		example: 'Atatürk Cad. No: 12 Kat: 3',
	},
	{
		language: 'he, ar',
		words: 'רחוב|רח|שדרות|שד|כיכר|דרך|ת\\.ד|תד|קומה|דירה|شارع|طريق|جادة|ميدان|ص\\.ب|ص ب|مبنى|برج|الطابق|حي|شقة',
		example: 'רחוב הרצל 12',
	},
];

const STREET = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:${STREET_WORDS.map(({ words }) => words).join('|')})\\.?(?![\\p{L}\\p{M}])`,
	'iu',
);

/** Written without blanks: 〒105-0011 東京都港区芝公園4-2-8, 上海市浦东新区世纪大道100号, 서울시 강남구 테헤란로 12. */
const EAST_ASIAN =
	/^〒?\s?\d{3}-\d{4}(?:\s|$)|(?:都|道|府|県|省|市|区|區|县|縣|郡).{0,40}\d|\d{1,5}(?:号|號|室|楼|樓|階|丁目|番地|弄)|(?:시|도|구|동|로|길)\s.{0,30}\d/u;

const FLAT =
	/^(?:suite|ste|floor|fl|unit|building|bldg|room|\d{1,2}(?:st|nd|rd|th) floor|etage|stock|stiege|top|haus|étage|bâtiment|bât|piso|bloco|andar|sala|piano|interno|verdieping|våning|kerros|sal|kat|daire|apt|blok|tầng|floor|lantai|кв|оф|офис|корп|этаж|поверх|όροφος|קומה|דירה|الطابق|شقة|emelet)\.?\s?(?:no\.?\s?)?[\p{L}]?\d{1,4}[\p{L}]?$|^\d{1,3}\.?\s?(?:floor|etage|stock|og|étage|piso|andar|piano|kerros|emelet|kat|våning)$/iu;

/** A floor or a flat says something beside its street only. */
export function isFlat(text: string): boolean {
	return text.length <= 40 && FLAT.test(text);
}

/** Words that are other things, too, so that they count with the number in front or behind the word itself. */
const LEADING =
	/^\d{1,5}[a-z]?(?:[-–]\d{1,5})?,? (?:[\p{Lu}\d][\p{L}'’.-]{0,20} ){1,3}(?:drive|dr|way|court|ct|square|sq|place|pl|park|plaza|circle|cir|trail|terrace|ter|lane|ln|close|hill|row|house|gate|yard|broadway)\b|^\d{1,4}(?: ?bis)?,? (?:cours|passage|route|place|square) |^(?:via|viale|largo|camino|place|rua) \p{Lu}.{0,40}\d|^\p{Lu}[\p{L} '’-]{2,30} (?:lane|square|drive|court|place|terrace|way) \d{1,4}[a-z]?$|^(?:am|an der|im|in der|zum|zur|auf der) \p{Lu}[\p{L}-]{2,25} \d{1,4} ?[a-z]?$/iu;

/** A street or a post box with its number, since "Main Street" alone may be anything. */
export function isStreet(text: string): boolean {
	if (text.length > 120 || !/\d/.test(text) || /[。？！?!]/u.test(text)) return false;
	return STREET.test(text) || LEADING.test(text) || EAST_ASIAN.test(text);
}

/** `10115 Berlin`, `D-10115 Berlin`, `1012 AB Amsterdam`, `00-950 Warszawa`, `NY 10001`, `London SW1A 1AA`. */
export function isPostcode(text: string): boolean {
	return text.length <= 60 && POSTCODES.some((pattern) => pattern.test(text));
}

const PLACE =
	"\\p{Lu}[\\p{L}\\p{M}'’.-]{1,25}(?:[ /-][\\p{L}\\p{M}(][\\p{L}\\p{M}'’.)-]{0,25}){0,4}(?: \\d{1,2})?(?: cedex)?";
const STATES =
	'(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[AL]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HK]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';
const POSTCODES = [
	new RegExp(`^(?:[A-Z]{1,3}[- ])?\\d{4,6}(?: [A-Z]{2})?,? ${PLACE}$`, 'u'),
	new RegExp(`^(?:[A-Z]{1,3}[- ])?\\d{2,3}[ -]\\d{2,3},? ${PLACE}$`, 'u'),
	new RegExp(`^\\d{5}-\\d{3},? ${PLACE}$`, 'u'),
	new RegExp(`^(?:${PLACE},? )?${STATES} \\d{5}(?:-\\d{4})?$`, 'u'),
	new RegExp(`^(?:${PLACE},? )?(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT) \\d{4}$`, 'u'),
	new RegExp(`^(?:${PLACE},? )?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}$`, 'u'),
	new RegExp(`^(?:${PLACE},? )?(?:[A-Z]{2},? )?[A-Z]\\d[A-Z] \\d[A-Z]\\d$`, 'u'),
];
