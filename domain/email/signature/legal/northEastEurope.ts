import { disclaimer, type LegalRow } from './rows';

export const NORTH_EAST_DISCLAIMERS: readonly LegalRow[] = [
	disclaimer({
		language: 'sv',
		opening:
			'(?:detta|det här|denna|innehållet i (?:detta|denna)|informationen i (?:detta|denna)) ?(?:e-?post(?:meddelande)?|meddelandet?|mejl(?:et)?|mail(?:et)?)|om du (?:inte är|har fått|fått)',
		claim: 'konfidentiell|sekretess|avse[dt]{1,2} (?:endast |enbart )?för|adressat|av misstag|felaktigt|mottagaren',
		examples: ['Detta meddelande är konfidentiellt.', 'Detta mejl är konfidentiellt och avsett för mottagaren.'],
	}),
	disclaimer({
		language: 'da, nb, nn',
		opening:
			'(?:denne|dette|indholdet af denne|innholdet i denne|informasjonen i denne|oplysningerne i denne) ?(?:e-?mail(?:en)?|e-?post(?:en)?|mail|melding(?:en)?|meddelelse|besked)|(?:hvis|dersom|om) du (?:ikke|har|mottar|mottok)',
		claim:
			'fortrolig|konfidensiel|tiltænkt|tiltenkt|taushetsplikt|adressaten|modtageren|mottakeren|ved en fejl|ved en feil|feilaktig|fejlagtigt',
		examples: [
			'Denne e-mail er fortrolig og kun tiltænkt modtageren.',
			'Hvis du har mottatt denne e-posten ved en feil, slett den.',
		],
	}),
	disclaimer({
		language: 'fi, et',
		opening:
			'(?:tämä|tämän|viestin sisältö|käesolev|see) ?(?:viesti|viestin|sähköposti|sähköpostiviesti|e-?kiri|kiri)?|jos (?:et ole|olet saanut)|mikäli',
		claim: 'luottamuksel|vastaanottaj|salassapi|erehdyksessä|virheellisesti|konfidentsiaal|adressaadi',
		examples: [
			'Tämä viesti on luottamuksellinen ja tarkoitettu vain vastaanottajalle.',
			'See e-kiri on konfidentsiaalne.',
		],
	}),
	disclaimer({
		language: 'pl',
		opening:
			'(?:ta|niniejsza|treść (?:tej|niniejszej)|informacje zawarte w (?:tej|niniejszej)) ?(?:wiadomość|wiadomości|korespondencja)|wiadomość|jeżeli|jeśli nie|klauzula|informacj[ae] (?:zawarte|o przetwarzaniu)|administratorem',
		claim: 'poufn|adresat|odbiorc|omyłkowo|przez pomyłkę|danych osobowych|rodo',
		examples: ['Niniejsza wiadomość jest poufna.', 'Wiadomość jest poufna i przeznaczona tylko dla adresata.'],
	}),
	disclaimer({
		language: 'cs, sk',
		opening:
			'(?:tato|táto|tento|obsah (?:této|tejto|tohoto|tohto)|informace (?:obsažené )?v|informácie (?:obsiahnuté )?v) ?(?:zpráv[ay]|správ[ay]|e-?mail(?:u|ová)?|této|tejto)?|pokud nejste|ak nie ste|jestliže|v případě',
		claim: 'důvěrn|dôvern|adresát|příjemc|príjemc|určen[áaoýý]* (?:pouze|výhradně|len|výlučne)|omylem|neoprávněn',
		examples: [
			'Tato zpráva je důvěrná a je určena pouze adresátovi.',
			'Táto správa je dôverná a určená len adresátovi.',
		],
	}),
	disclaimer({
		language: 'hu',
		opening:
			'(?:ez|ezen|a jelen|jelen|az e-?mail|az üzenet)(?: az| a)? ?(?:üzenet|e-?mail|levél|elektronikus)?|amennyiben (?:nem|ön)|ha nem',
		claim: 'bizalmas|címzett|tévedés|titok',
		examples: ['Ez az üzenet bizalmas és kizárólag a címzettnek szól.'],
	}),
	disclaimer({
		language: 'ro',
		opening:
			'(?:acest|prezentul|conținutul acestui|informațiile (?:conținute|din)|această) ?(?:mesaj|e-?mail|comunicare)?|dacă nu sunteți|dacă ați primit',
		claim: 'confidențial|destinatar|din greșeală|din eroare|interzis',
		examples: ['Acest mesaj este confidențial și destinat numai destinatarului.'],
	}),
	disclaimer({
		language: 'hr, sr, sl, bs',
		opening:
			'(?:ova|ovaj|ta|to|sadržaj (?:ove|ovog)|vsebina tega) ?(?:poruka|e-?mail|e-?poruka|sporočilo|elektronska)?|ako niste|če niste|ukoliko',
		claim: 'povjerljiv|poverljiv|zaupn|primatelj|primalac|primaoc|naslovnik|greškom|pomotoma',
		examples: [
			'Ova poruka je povjerljiva i namijenjena samo primatelju.',
			'To sporočilo je zaupno in namenjeno le naslovniku.',
		],
	}),
	disclaimer({
		language: 'ru, uk, be, bg, mk',
		opening:
			'(?:это|данное|настоящее|содержимое|информация,? содержащаяся|цей|це|інформація,? що міститься|това|настоящото|информацията в)(?: электронное| електронне)? ?(?:сообщение|письмо|лист|повідомлення|съобщение|писмо|в этом|в цьому|в това)?|если вы|якщо ви|ако не сте',
		claim:
			'конфиденциальн|конфіденційн|поверителн|адресат|получател|одержувач|отримувач|по ошибке|помилково|по погрешка',
		examples: [
			'Это сообщение является конфиденциальным и предназначено только для адресата.',
			'Цей лист є конфіденційним.',
			'Това съобщение е поверително.',
		],
	}),
	disclaimer({
		language: 'lt, lv, is',
		opening:
			'(?:šis|ši|šī|šajā|šiame|þessi|þetta) ?(?:laiškas|pranešimas|žinutė|e-?pasts|ziņa|vēstule|tölvupóstur|póstur)?',
		claim: 'konfidencial|konfidenciāl|adresat|adresāt|gavėj|trúnað|viðtakand',
		examples: ['Šis laiškas yra konfidencialus.', 'Šī ziņa ir konfidenciāla.'],
	}),
];
