import type { MobileRow } from './row';

export const EASTERN_ROWS: readonly MobileRow[] = [
	{
		language: 'fi',
		begins: 'lähetetty|lähetin',
		small: 'sovelluksesta sovelluksella käyttäen laitteesta laitteelta',
		own: 'minun omasta',
		examples: [
			'Lähetetty iPhonesta',
			'Lähetetty Samsung Galaxy -puhelimesta',
			'Lähetetty Outlookin Android-sovelluksesta',
		],
	},
	{
		language: 'et, lv, lt',
		begins: 'saadetud|nosūtīts|sūtīts|išsiųsta|siųsta',
		ends: 'saadetud',
		small: 'no iš su ar naudojant kaudu',
		own: 'minu mana manas mano',
		examples: ['Saadetud minu iPhone’ist', 'Nosūtīts no mana iPhone', 'Išsiųsta iš mano „iPhone“'],
	},
	{
		language: 'ru',
		begins: 'отправлено|отправлена|написано|послано',
		small: 'с со из через при помощи в от мобильного мобильной приложения устройства',
		own: 'моего моей',
		examples: ['Отправлено с iPhone', 'Отправлено из Mail для iOS', 'Отправлено из мобильной Яндекс Почты'],
	},
	{
		language: 'uk, be',
		begins: 'надіслано|відправлено|адпраўлена|даслана',
		small: 'з із зі за допомогою через мого мобільного',
		own: 'мого моєї майго',
		examples: ['Надіслано з iPhone', 'Надіслано з мого телефону', 'Відправлено з Ukr.net'],
	},
	{
		language: 'bg, mk, sr',
		begins: 'изпратено|изпратен|испратено|послато|poslato',
		small: 'от од са с чрез sa iz мој моя',
		own: 'моя моят моето мојот мог mog',
		examples: ['Изпратено от моя iPhone', 'Poslato sa mog iPhone-a', 'Послато са мог iPhone-а'],
	},
	{
		language: 'cs, sk',
		begins: 'odesláno|odeslané|posláno|odoslané|poslané|zasláno',
		small: 'z ze zo s pomocí pomocou prostřednictvím aplikace',
		own: 'mého mojho môjho mé mojej',
		examples: ['Odesláno z iPhonu', 'Odoslané z iPhonu', 'Odesláno z aplikace Email.cz'],
	},
	{
		language: 'hr, sl, bs',
		begins: 'poslano',
		small: 's sa iz z pomoću uporabo',
		own: 'mog mojega mojeg moje',
		examples: ['Poslano s mog iPhone uređaja', 'Poslano z mojega iPhona'],
	},
	{
		language: 'hu',
		begins: 'elküldve|küldve',
		ends: 'küldve|küldtem|küldött üzenet|elküldve',
		small:
			'alkalmazásból alkalmazással a az ról ről omról amról emről ómról ból ből készülékről készülékemről telefonomról',
		own: 'az a telefonomról',
		examples: ['iPhone-ról küldve', 'Az iPhone-omról küldve', 'Elküldve az Outlook Android alkalmazásból'],
	},
	{
		language: 'ro',
		begins: 'trimis|trimisă|expediat',
		small: 'de pe la din cu prin ul',
		own: 'meu mea',
		examples: ['Trimis de pe iPhone-ul meu', 'Trimis din Outlook pentru Android'],
	},
];
