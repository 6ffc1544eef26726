/** Words that sentences have and signatures don't, by language: a line with one of them is something the customer says. */
export const SPEECH_WORDS: readonly { language: string; words: string; example: string }[] = [
	{
		language: 'en',
		words:
			'our by let i you he she we they him them my your his their please is are was were be been have has had does did will would can could should may must not yes ok okay this that these those if when because but also too here there what which who why how still missing cancel send ask want again only after before until both none nothing its let delete change attached',
		example: 'Please call after five',
	},
	{
		language: 'de',
		words:
			'ich sie wir ihr mich mir dich dir uns mein meine meinen meinem meiner dein deine unser unsere ihre ihren bitte ist sind war waren bin habe hat haben wird werden kann können soll muss nicht nein ja doch dass wenn weil aber auch hier dort was welche warum wie noch fehlt stornieren senden nur vor bis beide keine kein es schon',
		example: 'Bitte rufen Sie Frau Moss an',
	},
	{
		language: 'fr',
		words:
			"je tu il elle nous vous ils elles moi mon ma mes ton votre vos notre nos merci est sont suis avez avons ont pas non oui cette ces mais aussi ici quoi quel quelle pourquoi comment encore manque svp veuillez appelez appeler j'ai c'est n'est deux rien",
		example: 'Appelez mon mari',
	},
	{
		language: 'es, pt, it, ca, ro',
		words:
			'yo tú usted nosotros mis sus nuestro es está están estoy tengo tiene hay sí por favor llame llamar falta pero también aquí qué cuál você meu minha meus seu sua nosso são estou tenho tem não sim mas também aqui qual lei noi mio mia miei suo nostro è sono ho ha hanno non sì prego manca ma anche qui quale perché ambos entrambi meva és són mea sunt am nu vă rog lipsește dar',
		example: 'Falta el pedido, por favor',
	},
	{
		language: 'nl',
		words:
			'ik jij u hij zij wij jullie mij mijn jouw uw ons onze was ben heb heeft hebben kan kunnen moet niet nee ja dit dat deze als maar ook hier wat welke waarom hoe nog ontbreekt graag alstublieft aub bel bellen',
		example: 'Graag bellen na vijf uur',
	},
	{
		language: 'sv, da, nb, is',
		words:
			'jag han hon vi ni mig mitt mina din vår är har hade kan ska måste inte nej ja detta den men också här vad vilken varför hur saknas jeg mit mine vores skal ikke nei dette hvis også her hva hvad hvilken mangler takk ég þú minn ekki',
		example: 'Ring mig efter fem',
	},
	{
		language: 'fi, et, hu',
		words:
			'minä sinä hän minun on ovat ei kyllä tämä jos mutta myös tässä mikä puuttuu soittakaa mina sina minu jah see kui aga ka én ő mi nem igen itt kérem hiányzik hívjon vagyok van',
		example: 'Soittakaa viiden jälkeen, tilaus ei tullut',
	},
	{
		language: 'pl, cs, sk, hr, sl',
		words:
			'ona wy mnie mój moja moje jest są był mam nie jeśli ale też tu który proszę brakuje zadzwonić já vy můj jsou byl mám má ne ano tento pokud také zde prosím chybí zavolejte môj sú áno chýba moj imam nije molim nedostaje prosim',
		example: 'Proszę zadzwonić po piątej',
	},
	{
		language: 'ru, uk, bg, sr',
		words:
			'ты он она мы вы мне мой моя мое мои наш ваш есть был была не нет да это если но тоже здесь что какой пожалуйста позвоните нужно ти він вона ми ви мені мій моє є був немає ні так це якщо але також тут прошу аз той ние вие моят моята е са беше има няма това ако също моля ја је су није молим',
		example: 'Позвоните мне, пожалуйста',
	},
	{
		language: 'el, tr',
		words:
			'εγώ εσύ εμείς εσείς μου σας μας είναι ήταν έχω έχει δεν όχι ναι αυτό αν αλλά επίσης εδώ τι παρακαλώ biz siz benim sizin bizim değil hayır evet şu eğer ama lütfen eksik var arayın',
		example: 'Lütfen beşten sonra arayın',
	},
	{
		language: 'he, ar, fa',
		words:
			'אני אתה את הוא היא אנחנו שלי שלך שלנו לא כן זה זאת אם אבל גם כאן מה בבקשה נא חסר أنا أنت هو هي نحن لي لا نعم هذا هذه إذا لكن أيضا هنا ما من فضلك يرجى الرجاء من این آن است نیست لطفا',
		example: 'נא להתקשר אחרי חמש',
	},
	{
		language: 'vi, id',
		words:
			'tôi bạn chúng không có vâng này nếu nhưng cũng xin vui lòng gọi saya anda kami adalah tidak ini itu jika tetapi juga tolong mohon hubungi',
		example: 'Tolong hubungi saya',
	},
];

const WORDS = new Set(SPEECH_WORDS.flatMap(({ words }) => words.split(' ')));

/** How sentences end in languages without blanks. */
const EAST_ASIAN_SPEECH =
	/[。？！]$|(?:です|ます|ました|ません|ください|下さい|でした|お願い.{0,6})[。！]?$|[请請吗嗎呢吧]|(?:습니다|세요|니까|어요|아요|해주.{0,4})[.?!]?$|私の|我的|您|你/u;

/** Whether the line says something, instead of naming it. */
export function isSpeech(text: string): boolean {
	if (EAST_ASIAN_SPEECH.test(text) || /[?？!！]$/.test(text)) return true;
	const words = text
		.toLowerCase()
		.slice(0, 400)
		.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu);
	// "IT" is a department, "it" a pronoun; "Ma" and "Da" are names.
	return (words ?? []).some((word, at) => WORDS.has(word) && !isName(text, word, at));
}

/** One word in capitals, or with a capital inside the line, is a name more often than a pronoun. */
function isName(text: string, word: string, at: number): boolean {
	const capital = word.charAt(0).toUpperCase() + word.slice(1);
	if (capital === word.charAt(0).toLowerCase() + word.slice(1)) return false;
	if (word.length <= 3 && text.includes(word.toUpperCase()) && word.toUpperCase() !== text) return true;
	return at > 0 && word.length <= 4 && text.includes(` ${capital}`);
}
