import { textAt, type Line } from '../lines/lines';
import { isFrame } from './markers';
import { isSignOff } from './signOffs';

/** What says that the name and address below are what the mail is about, by language. Every row's example is run by a test. */
export const ANNOUNCEMENTS: readonly { language: string; change: RegExp; data: RegExp; example: string }[] = [
	{
		language: 'en',
		change: /\b(?:new|changed?|updated?|correct(?:ed)?|moved|following|below|ship|send|deliver|invoice|bill)\b/i,
		data: /\b(?:address|data|details|number|contact|information|info|it to|them to|to)\b/i,
		example: 'My new address',
	},
	{
		language: 'de',
		change: /neue|geändert|ändern|korrekt|richtig|umgezogen|folgend|unten|liefer|send|schick|rechnung/i,
		data: /adresse|anschrift|daten|nummer|kontakt|an$/i,
		example: 'Meine neuen Daten',
	},
	{
		language: 'fr',
		change: /nouve|chang|corrig|déménag|suivant|ci-dessous|livr|envoy|factur/i,
		data: /adresse|coordonnées|données|numéro|contact/i,
		example: 'Ma nouvelle adresse',
	},
	{
		language: 'es, pt, it, ca, ro',
		change:
			/nuev|nov[oa]|nuov|cambi|mud|corr[ei]|siguiente|seguinte|seguente|envi|invia|sped|entreg|consegn|factur|fatur|fattur|livr/i,
		data: /direcci|datos|número|contacto|endereço|morada|dados|contato|indirizzo|dati|numero|recapit|adreça|adresa|date/i,
		example: 'Mi nueva dirección',
	},
	{
		language: 'nl, sv, da, nb',
		change:
			/nieuw|gewijzigd|verhuisd|volgend|lever|stuur|ny[at]?\b|nye|ändra|ændr|endr|flytta|flytt|följande|følgende|skicka|send/i,
		data: /adres|gegevens|nummer|contact|uppgift|kontakt|oplysning|opplysning|til$|till$|naar$/i,
		example: 'Mijn nieuwe gegevens',
	},
	{
		language: 'pl, cs, sk, hu, fi, tr',
		change:
			/now[eay]|zmien|nov[ýáéa]|změn|zmen|új|változ|uusi|uudet|muut|yeni|değiş|wysł|wyśl|poslat|pošlete|küld|lähettä|gönder/i,
		data: /adres|dane|numer|kontakt|údaj|čísl|cím|adat|szám|elérhetőség|osoite|tiedot|numero|bilgi|numara/i,
		example: 'Moje nowe dane',
	},
	{
		language: 'ru, uk, bg, el',
		change: /нов|измен|змін|промен|переех|отправ|надішл|изпрат|достав|νέ[αο]|άλλαξ|στείλ/i,
		data: /адрес|данн|дані|номер|контакт|διεύθυνσ|στοιχεία|αριθμ/i,
		example: 'Мой новый адрес',
	},
	{
		language: 'he, ar, ja, zh, ko',
		change: /חדש|השתנ|جديد|تغي|新し|変更|新的|更改|새|변경|送り先|送付|発送|届け|下記|以下|寄到|请寄|如下|보내|아래/,
		data: /כתובת|פרטים|מספר|عنوان|بيانات|رقم|住所|連絡先|番号|地址|联系|电话|주소|연락처|번호|送り先|送付先|届け先|宛/,
		example: '新しい住所',
	},
];

/** "Here is my new address:" and then the name: the block is what the mail is about. */
export function isAnnounced(lines: readonly Line[], at: number): boolean {
	let above = at - 1;
	// A line of signs only parts what is announced from what announces it.
	while (above >= 0 && (textAt(lines, above) === '' || isFrame(textAt(lines, above)))) above--;
	const text = textAt(lines, above);
	if (above < 0 || isSignOff(text)) return false;
	return /\p{L}\s?[:：]$/u.test(text) || isAnnouncement(text);
}

/** "Delivery address: 3 Mill Lane" says it in its own line. */
const HAS_VALUE = /^[^:：]{2,40}[:：]\s?[^:：]{0,80}\d/;

/** The last sentence, where it ends without a full stop: it goes on below. */
export function isAnnouncement(text: string): boolean {
	const sentence =
		text
			.slice(-200)
			.split(/[.!?。]\s/)
			.pop() ?? '';
	if (/[.!?。…)]$/.test(sentence.trim()) || HAS_VALUE.test(sentence)) return false;
	return announces(sentence);
}

/** "New address: 3 Mill Lane", "Nueva dirección: …": the label says so. */
export function announcesData(text: string): boolean {
	const label = LABEL.exec(text)?.[1];
	return label !== undefined && announces(label);
}

const LABEL = /^([^:：]{4,40})[:：]\s?\S/;

export function announces(text: string): boolean {
	return ANNOUNCEMENTS.some(({ change, data }) => change.test(text) && data.test(text));
}
