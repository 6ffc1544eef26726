/** Stems that sentences of disclaimers have, by language: a sentence with none of them is the customer's. */
export const LEGAL_STEMS: readonly { language: string; stems: string; example: string }[] = [
	{
		language: 'en',
		stems:
			'confiden|addressed|solely|exclusive|privileg|proprietary|addressee|recipient|intended|unauthori|prohibit|disclos|dissem|distribut|copying|in error|by mistake|delete|destroy|notify the sender|sender|liab|warrant|virus|malware|secure|intercept|corrupt|opinions?|views|responsib|environment|scanned|registered (?:in|office)|authori[sz]ed and regulated|gdpr|data protection|privacy|monitor|disclaim|attachments? (?:may|are)|this e-?mail|this message|this communication',
		example: 'Any unauthorised copying is prohibited.',
	},
	{
		language: 'de',
		stems:
			'vertraulich|empfänger|adressat|absender|irrtümlich|fälschlich|versehentlich|vernichten|löschen|unbefugt|unerlaubt|haft|viren|virus|weitergabe|weiterleit|rechtlich|verbindlich|datenschutz|dsgvo|umwelt|gestattet|diese e-?mail|diese nachricht|dieser e-?mail|dieser nachricht',
		example: 'Bitte informieren Sie den Absender und löschen Sie die Nachricht.',
	},
	{
		language: 'fr, es, it, pt, ca, ro',
		stems:
			'confidenti|confiden[cțt]|destinat|expéditeur|par erreur|interdi|diffus|responsab|intégrité|virus|vírus|supprim|détrui|remitente|por error|prohib|elimin|divulg|privileg|protec|reglamento|rgpd|lopd|riservat|mittente|per errore|vietat|regolamento|privacy|proibi|remetente|por engano|apag|interzis|expeditor|greșeal|environnement|ambient|este mensaje|ce message|questo messaggio|esta mensagem|sus datos|ley orgánica',
		example: 'Toute diffusion est interdite.',
	},
	{
		language: 'nl, sv, da, nb, fi, is',
		stems:
			'vertrouwelijk|geadresseerd|afzender|abusievelijk|ten onrechte|verwijder|vernietig|openbaar|rechten|aansprakelijk|konfidentiel|konfidensiel|sekretess|avsändar|mottagar|misstag|radera|fortrolig|afsender|avsender|modtager|mottaker|slet|feil|fejl|luottamuksel|vastaanottaj|lähettäj|erehdyks|poist|trúnað|miljö|miljø|milieu|dit bericht|detta meddelande|denne e-',
		example: 'Openbaarmaking is niet toegestaan, aansprakelijkheid wordt niet aanvaard.',
	},
	{
		language: 'pl, cs, sk, hu, hr, sl, lt, lv, et',
		stems:
			'poufn|adresat|odbiorc|nadawc|pomyłk|omyłk|usun|zabronion|danych osobowych|rodo|důvěrn|dôvern|adresát|příjemc|príjemc|odesílatel|odosielateľ|omylem|smaž|vymaž|bizalmas|címzett|feladó|tévedés|töröl|povjerljiv|poverljiv|zaupn|primatelj|naslovnik|pošiljatelj|konfidencial|konfidenciāl|konfidentsiaal|adresāt|gavėj|siuntėj|środowisk|prostřed|környezet',
		example: 'Jeżeli nie są Państwo adresatem, prosimy usunąć wiadomość.',
	},
	{
		language: 'ru, uk, bg, el, tr',
		stems:
			'конфиденц|конфіденц|поверител|адресат|получател|отправител|одержувач|відправник|подател|ошибк|помилк|погрешк|удал|видал|εμπιστευτικ|απόρρητ|παραλήπτ|αποδέκτ|αποστολέ|λάθος|διαγράψ|gizli|alıcı|gönderen|yanlışlıkla|siliniz|sorumlu|hukuk|yasak',
		example: 'Если вы получили его по ошибке, удалите его.',
	},
	{
		language: 'he, ar, fa, ja, zh, ko, vi, id, th, hi',
		stems:
			'סודי|חסוי|נמען|בטעות|למחוק|השולח|סודיות|سري|المستلم|المرسل|بالخطأ|حذف|محرمانه|گیرنده|秘密|機密|受信|宛先|誤って|削除|破棄|送信者|机密|保密|收件|误收|誤收|删除|刪除|发件人|비밀|기밀|수신|발신|삭제|잘못|bảo mật|người nhận|rahasia|penerima|pengirim|hapus|ความลับ|ผู้รับ|गोपनीय|प्राप्तकर्ता',
		example: '誤って受信された場合は削除してください。',
	},
];

const STEM = new RegExp(LEGAL_STEMS.map(({ stems }) => stems).join('|'), 'iu');
const STEMS = new RegExp(STEM, 'giu');

/** Whether a sentence has one of the words that only lawyers need. */
export function hasLegalStem(sentence: string): boolean {
	return STEM.test(sentence);
}

/** How many different ones a text has. */
export function countLegalStems(text: string): number {
	return new Set(text.toLowerCase().match(STEMS) ?? []).size;
}
