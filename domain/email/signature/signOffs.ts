/** What people write above their name. Every phrase is run by a test. */
export const SIGN_OFFS: readonly { language: string; phrases: readonly string[] }[] = [
	{ language: 'en', phrases: ['best', 'best regards', 'kind regards', 'kindest regards', 'warm regards', 'warmest regards', 'regards', 'many thanks', 'thanks', 'thank you', 'thanks and regards', 'thanks & regards', 'thanks again', 'with best regards', 'with kind regards', 'cheers', 'sincerely', 'yours sincerely', 'sincerely yours', 'yours faithfully', 'yours truly', 'best wishes', 'all the best', 'respectfully', 'cordially', 'thx', 'br', 'rgds', 'many thanks and best regards', 'take care', 'talk soon', 'thanks in advance', 'thank you in advance', 'love', 'warmly'] },
	{ language: 'de', phrases: ['mit freundlichen grüßen', 'mit freundlichem gruß', 'mit freundlichen grüssen', 'mit besten grüßen', 'mit besten grüssen', 'freundliche grüße', 'freundliche grüsse', 'viele grüße', 'viele grüsse', 'liebe grüße', 'liebe grüsse', 'beste grüße', 'beste grüsse', 'schöne grüße', 'herzliche grüße', 'herzliche grüsse', 'gruß', 'gruss', 'grüße', 'mfg', 'lg', 'vg', 'bg', 'hochachtungsvoll', 'danke', 'vielen dank', 'besten dank', 'danke und gruß', 'vielen dank und viele grüße', 'i. a.', 'i.a.'] },
	{ language: 'fr', phrases: ['cordialement', 'bien cordialement', 'très cordialement', 'sincères salutations', 'meilleures salutations', 'salutations', 'bien à vous', 'bonne journée', 'merci', 'merci d’avance', 'merci d\'avance', 'cdlt', 'cdt', 'salutations distinguées', 'respectueusement', 'amicalement'] },
	{ language: 'es', phrases: ['saludos', 'un saludo', 'saludos cordiales', 'atentamente', 'cordialmente', 'muchas gracias', 'gracias', 'un cordial saludo', 'atte', 'quedo a la espera', 'un abrazo'] },
	{ language: 'ca', phrases: ['salutacions', 'atentament', 'una salutació', 'gràcies'] },
	{ language: 'it', phrases: ['cordiali saluti', 'distinti saluti', 'saluti', 'un saluto', 'un cordiale saluto', 'grazie', 'grazie mille', 'cordialmente', 'buona giornata'] },
	{ language: 'pt', phrases: ['atenciosamente', 'cumprimentos', 'com os melhores cumprimentos', 'melhores cumprimentos', 'obrigado', 'obrigada', 'abraços', 'att', 'cordialmente', 'saudações'] },
	{ language: 'nl', phrases: ['met vriendelijke groet', 'met vriendelijke groeten', 'vriendelijke groet', 'vriendelijke groeten', 'groeten', 'groet', 'hartelijke groet', 'hartelijke groeten', 'mvg', 'bedankt', 'alvast bedankt', 'dank'] },
	{ language: 'pl', phrases: ['pozdrawiam', 'z poważaniem', 'z wyrazami szacunku', 'serdecznie pozdrawiam', 'dziękuję', 'z pozdrowieniami', 'dziękuję i pozdrawiam'] },
	{ language: 'sv', phrases: ['med vänlig hälsning', 'med vänliga hälsningar', 'vänliga hälsningar', 'vänligen', 'mvh', 'hälsningar', 'tack', 'bästa hälsningar', 'med vennlig hilsen'] },
	{ language: 'da, nb', phrases: ['med venlig hilsen', 'venlig hilsen', 'de bedste hilsner', 'mange hilsner', 'hilsen', 'mvh', 'med vennlig hilsen', 'vennlig hilsen', 'tak', 'takk', 'vh', 'bedste hilsner'] },
	{ language: 'fi', phrases: ['ystävällisin terveisin', 'terveisin', 't', 'yst. terv', 'kiitos', 'parhain terveisin'] },
	{ language: 'cs, sk', phrases: ['s pozdravem', 's přátelským pozdravem', 'děkuji', 's pozdravom', 'ďakujem', 'zdravím', 'hezký den'] },
	{ language: 'hu', phrases: ['üdvözlettel', 'tisztelettel', 'köszönettel', 'köszönöm', 'üdv'] },
	{ language: 'ro', phrases: ['cu stimă', 'cu respect', 'mulțumesc', 'o zi bună', 'cu drag'] },
	{ language: 'ru', phrases: ['с уважением', 'с наилучшими пожеланиями', 'спасибо', 'с приветом', 'заранее спасибо', 'хорошего дня'] },
	{ language: 'uk', phrases: ['з повагою', 'дякую', 'з найкращими побажаннями'] },
	{ language: 'bg, sr, hr', phrases: ['с уважение', 'поздрави', 'srdačan pozdrav', 'lijep pozdrav', 'lp', 'hvala', 'pozdrav', 's poštovanjem', 'lep pozdrav'] },
	{ language: 'el', phrases: ['με εκτίμηση', 'ευχαριστώ', 'φιλικά'] },
	{ language: 'tr', phrases: ['saygılarımla', 'saygılarımızla', 'iyi çalışmalar', 'teşekkürler', 'teşekkür ederim', 'selamlar', 'sevgiler'] },
	{ language: 'he', phrases: ['בברכה', 'בכבוד רב', 'תודה', 'תודה רבה'] },
	{ language: 'ar', phrases: ['مع أطيب التحيات', 'تحياتي', 'شكرا', 'شكراً', 'مع التحية', 'مع خالص التحية'] },
	{ language: 'ja', phrases: ['よろしくお願いいたします', 'よろしくお願いします', 'よろしくお願い致します', '宜しくお願いいたします', '宜しくお願い致します', '敬具', '以上'] },
	{ language: 'zh', phrases: ['此致', '此致敬礼', '祝好', '谢谢', '謝謝', '顺祝商祺', '敬上'] },
	{ language: 'ko', phrases: ['감사합니다', '고맙습니다', '드림'] },
	{ language: 'id', phrases: ['terima kasih', 'salam', 'hormat saya'] },
];

/** Whether the line is nothing but a sign-off. */
export function isSignOff(text: string): boolean {
	if (text.length > 60) return false;
	const bare = text.toLowerCase().replace(/^[\s*_–-]+|[\s*_,.!;:、。！，–-]+$/g, '');
	return PHRASES.has(bare);
}

const PHRASES = new Set(SIGN_OFFS.flatMap(({ phrases }) => phrases.map((phrase) => phrase.replace(/\.$/, ''))));
