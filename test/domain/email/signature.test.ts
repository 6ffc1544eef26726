import { readEmail } from '../../../domain/email/readEmail';

/** Signatures in other languages and layouts than those that the rules were written with: what goes, what stays, what is known of the writer. */

interface Case {
	name: string;
	from: { name: string; email: string };
	body: string;
	reply?: string;
	keeps?: string[];
	cuts?: string[];
	phone?: string | null;
	title?: string;
	company?: string;
}

const kim = { name: 'Kim Lund', email: 'kim@lund.example' };

const CASES: Case[] = [
	{
		name: 'a French block with an order number in it',
		from: { name: 'Paul Girard', email: 'paul@girard-menuiserie.fr' },
		body: 'Bonjour,\n\nle colis est abîmé.\n\nBien cordialement,\nPaul Girard\nGérant\nGirard Menuiserie SARL\n4 impasse du Moulin\n69003 Lyon\nCommande 88123\nTél. 04 72 11 22 33',
		keeps: ['Commande 88123'],
		cuts: ['69003', '04 72', 'Gérant'],
		phone: '+33472112233',
		title: 'Gérant',
		company: 'Girard Menuiserie SARL',
	},
	{
		name: 'a Spanish block with an order number',
		from: { name: 'Marta Gil', email: 'marta@gilytorres.es' },
		body: 'Hola,\nfalta una lámpara.\n\nUn saludo,\nMarta Gil\nJefa de Almacén\nGil y Torres S.L.\nC/ Mayor 12, 2º B\n28013 Madrid\nPedido nº 55-221\nTel. 912 34 56 78',
		keeps: ['55-221'],
		cuts: ['28013', '912 34'],
		phone: '+34912345678',
		title: 'Jefa de Almacén',
	},
	{
		name: 'an Italian order number',
		from: { name: 'Luca Bruni', email: 'luca@bruni.it' },
		body: 'Salve,\nnon funziona.\n\nCordiali saluti\nLuca Bruni\nNumero ordine: A-7731\nCell. 347 1234567',
		keeps: ['A-7731'],
		cuts: ['347'],
		phone: '+393471234567',
	},
	{
		name: 'a Polish customer number',
		from: { name: 'Jan Nowak', email: 'jan@nowak.pl' },
		body: 'Dzień dobry,\nproszę o zwrot.\n\nPozdrawiam\nJan Nowak\nNumer klienta 77123\nul. Długa 5\n00-950 Warszawa\ntel. 22 845 12 30',
		keeps: ['77123'],
		cuts: ['00-950', '845'],
	},
	{
		name: 'a Russian order number',
		from: { name: 'Иван Петров', email: 'ivan@petrov.ru' },
		body: 'Здравствуйте,\nлампа не работает.\n\nС уважением,\nИван Петров\nНомер заказа 44512\nтел. +7 916 123-45-67',
		keeps: ['44512'],
		cuts: ['916'],
		phone: '+79161234567',
	},
	{
		name: 'a Japanese order number',
		from: { name: '山田 太郎', email: 'yamada@sakura-denki.co.jp' },
		body: 'お世話になっております。\nランプが届きません。\n\nよろしくお願いいたします。\n山田 太郎\n株式会社さくら電機\n注文番号 12345\nTEL: 03-3456-7890',
		keeps: ['12345'],
		cuts: ['3456-7890'],
	},
	{
		name: 'a Dutch invoice number',
		from: { name: 'Sanne Vos', email: 'sanne@vosbv.nl' },
		body: 'Hallo,\nde lamp is stuk.\n\nMet vriendelijke groet,\nSanne Vos\nHoofd Inkoop\nVos B.V.\nKeizersgracht 12\n1015 CX Amsterdam\nFactuurnummer 2025-118\nT 020 624 11 18',
		keeps: ['2025-118'],
		cuts: ['1015 CX', '624'],
		title: 'Hoofd Inkoop',
	},
	{
		name: 'a Swedish case number',
		from: { name: 'Eva Berg', email: 'eva@bergab.se' },
		body: 'Hej,\nlampan är trasig.\n\nMvh\nEva Berg\nÄrendenummer 9981\nMobil: 070-123 45 67',
		keeps: ['9981'],
		cuts: ['070'],
	},
	{
		name: 'a Turkish order number',
		from: { name: 'Ayşe Kaya', email: 'ayse@kaya.com.tr' },
		body: 'Merhaba,\nlamba kırık.\n\nSaygılarımla\nAyşe Kaya\nSatın Alma Müdürü\nSipariş no: 5512\nCep: 0532 123 45 67',
		keeps: ['5512'],
		cuts: ['0532'],
		title: 'Satın Alma Müdürü',
		phone: '+905321234567',
	},
	{
		name: 'a Hebrew order number',
		from: { name: 'דנה לוי', email: 'dana@levi.co.il' },
		body: 'שלום,\nהמנורה לא עובדת.\n\nבברכה\nדנה לוי\nמספר הזמנה 7788\nנייד: 052-123-4567',
		keeps: ['7788'],
		cuts: ['052-123'],
	},
	{
		name: 'typed gmail es',
		body: '<div dir="ltr">Hola<div class="gmail_signature">Kim Lund<br>También falta el cable</div></div>',
		from: kim,
		keeps: ['También falta el cable'],
	},
	{
		name: 'typed owa de',
		body: '<div>Hallo</div><div id="Signature"><p>Kim Lund</p><p>Lund GmbH</p><p>Und bitte auch Auftrag 99 stornieren</p></div>',
		from: kim,
		keeps: ['Auftrag 99 stornieren'],
		cuts: ['Lund GmbH'],
	},
	{
		name: 'typed above name',
		body: '<div>Hi</div><div class="gmail_signature">The lamp is green, not red.<br><br>Kim Lund<br>CEO<br>+49 30 901820</div>',
		from: kim,
		keeps: ['green, not red'],
		cuts: ['901820'],
	},
	{
		name: 'typed between',
		body: '<div>Hi</div><div id="AppleMailSignature">Kim Lund<div>Second floor, third door</div><div>+49 30 901820</div></div>',
		from: kim,
		keeps: ['third door'],
	},
	{
		name: 'typed fr apple',
		body: '<div>Oui</div><div id="AppleMailSignature">Envoyé de mon iPhone<div>Et la facture aussi</div></div>',
		from: kim,
		keeps: ['Et la facture aussi'],
		cuts: ['iPhone'],
	},
	{
		name: 'disc customer en',
		from: kim,
		body: 'Hello,\n\nThis email contains confidential salary data, only Ms Fox may read it.',
		keeps: ['salary data'],
	},
	{
		name: 'disc customer de',
		from: kim,
		body: 'Hallo,\n\nDiese Nachricht ist nur für die Buchhaltung bestimmt: Rechnung 4711 ist falsch.',
		keeps: ['Rechnung 4711'],
	},
	{
		name: 'disc customer nl',
		from: kim,
		body: 'Hallo,\n\nDeze e-mail is vertrouwelijk, stuur mijn factuur alleen naar mij.',
		keeps: ['stuur mijn'],
	},
	{
		name: 'disc before text',
		from: kim,
		body: 'This email is confidential and intended solely for the addressee.\n\nThe lamp flickers.',
		keeps: ['flickers'],
	},
	{
		name: 'disc long en',
		from: kim,
		body: 'Ok.\n\nKim\n\nThis message and any attachment are confidential and may be privileged or otherwise protected from disclosure. If you are not the intended recipient, please telephone or email the sender and delete this message and any attachment from your system. You must not copy this message or disclose the contents to any other person.',
		reply: 'Ok.\n\nKim',
	},
	{
		name: 'disc wrapped',
		from: kim,
		body: 'Ok.\n\nKim\n\nThis e-mail (including any attachments) is intended only for the use of the\nindividual or entity to which it is addressed and may contain information that\nis privileged, proprietary or confidential. Any dissemination is prohibited.',
		reply: 'Ok.\n\nKim',
	},
	{
		name: 'disc da',
		from: kim,
		body: 'Fint.\n\nDenne e-mail kan indeholde fortrolige oplysninger. Hvis du ikke er den rette modtager, bedes du slette den.',
		reply: 'Fint.',
	},
	{
		name: 'disc hr',
		from: kim,
		body: 'U redu.\n\nOva poruka je povjerljiva. Ako niste naslovljeni primatelj, obrišite je.',
		reply: 'U redu.',
	},
	{
		name: 'disc zh',
		from: kim,
		body: '好的。\n\n此邮件可能包含机密信息。如果您不是预期的收件人，请删除此邮件。',
		reply: '好的。',
	},
	{ name: 'disc ar', from: kim, body: 'حسنا.\n\nهذه الرسالة سرية ومخصصة للمرسل إليه فقط.', reply: 'حسنا.' },
	{ name: 'env nl', from: kim, body: 'Prima.\n\nDenk aan het milieu voordat u deze e-mail print.', reply: 'Prima.' },
	{
		name: 'env it',
		from: kim,
		body: "Va bene.\n\nRispetta l'ambiente: non stampare questa mail se non è necessario.",
		reply: 'Va bene.',
	},
	{
		name: 'env customer',
		from: kim,
		body: 'Hello\n\nOur work environment needs a printer that prints on wet paper.',
		keeps: ['wet paper'],
	},
	{ name: 'scan hu', from: kim, body: 'Rendben.\n\nVírusmentes. www.avast.com', reply: 'Rendben.' },
	{ name: 'scan eset', from: kim, body: 'Ok\n\nThe message was checked by ESET Mail Security.', reply: 'Ok' },
	{ name: 'scan customer', from: kim, body: 'Hello\n\nAvast says your download has a virus.', keeps: ['Avast says'] },
	{
		name: 'ban sv',
		from: kim,
		body: 'VARNING: Det här mejlet kommer från en extern avsändare.\n\nLampan är trasig.',
		reply: 'Lampan är trasig.',
	},
	{
		name: 'ban en2',
		from: kim,
		body: 'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.\n\nThe lamp broke.',
		reply: 'The lamp broke.',
	},
	{
		name: 'ban customer',
		from: kim,
		body: 'Attention: the external plug is broken.\n\nPlease replace.',
		keeps: ['external plug'],
	},
	{
		name: 'ban customer2',
		from: kim,
		body: 'Warning, links in your newsletter do not work.\n\nPlease fix.',
		keeps: ['links in your newsletter'],
	},
	{
		name: 'unsub keep',
		from: kim,
		body: 'Hello,\nunsubscribe me: kim@lund.example\nThanks',
		keeps: ['unsubscribe me'],
	},
	{ name: 'unsub keep de', from: kim, body: 'Bitte\nUnsubscribe\nich will keine Mails mehr.', keeps: ['keine Mails'] },
	{
		name: 'groups.io',
		from: kim,
		body: 'I agree.\n\n-- \nYou received this message because you are subscribed to the Google Groups "lamps" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to lamps+unsubscribe@googlegroups.com.\nTo view this discussion visit https://groups.google.com/d/msgid/lamps/abc%40x.',
		reply: 'I agree.',
	},
	{
		name: 'husband fr',
		from: { name: 'Léa Petit', email: 'lea@petit.fr' },
		body: 'Bonjour,\n\nCordialement\nLéa Petit\nMon mari : 06 12 34 56 78',
		phone: null,
		keeps: ['Mon mari'],
	},
	{
		name: 'assistant es',
		from: { name: 'Ana Ruiz', email: 'ana@ruiz.es' },
		body: 'Hola\n\nSaludos\nAna Ruiz\nSecretaria: Pilar Gómez, 912 345 678',
		phone: null,
		keeps: ['Pilar Gómez'],
	},
	{
		name: 'hotline',
		from: { name: 'Ute Kern', email: 'ute@kern.de' },
		body: 'Hallo\n\nMfG\nUte Kern\nKern GmbH\nHotline: 0800 1234567',
		phone: null,
		company: 'Kern GmbH',
	},
	{
		name: 'driver',
		from: { name: 'Ute Kern', email: 'ute@kern.de' },
		body: 'Hallo\n\nMfG\nUte Kern\nFahrer: Herr Yilmaz\n0171 5520143',
		phone: null,
		keeps: ['5520143'],
	},
	{
		name: 'us number br',
		from: { name: 'João Lima', email: 'joao@lima.com.br' },
		body: 'Oi\n\nAtt\nJoão Lima\n(212) 555-0142',
		phone: null,
	},
	{
		name: 'company bare',
		from: { name: 'Nora Vale', email: 'nora@blueharbor.com' },
		body: 'Hi\n\nBest,\nNora Vale\nBuyer\nBlue Harbor\n+1 206-555-0119',
		cuts: ['Blue Harbor', '0119'],
		company: 'Blue Harbor',
		title: 'Buyer',
		phone: '+12065550119',
	},
	{
		name: 'title comma',
		from: { name: 'Nora Vale', email: 'nora@blueharbor.com' },
		body: 'Hi\n\nBest,\nNora Vale, PhD\nSenior Data Scientist, Blue Harbor Inc.\nDirect: +1 206-555-0119',
		cuts: ['0119'],
		title: 'Senior Data Scientist',
		company: 'Blue Harbor Inc.',
	},
	{
		name: 'ps below sig',
		from: kim,
		body: 'Hi, it works.\n\nBest,\nKim Lund\nCEO\n+49 30 901820\n\nPS: the cable is missing',
		keeps: ['PS: the cable is missing'],
		cuts: ['901820'],
	},
	{
		name: 'order own line after',
		from: kim,
		body: 'Hi.\n\nBest,\nKim Lund\n+49 30 901820\n\nOrder no: 4711\nSize: L',
		keeps: ['4711', 'Size: L'],
		cuts: ['901820'],
	},
	{
		name: 'new address no colon',
		from: kim,
		body: 'Hallo, hier meine neue Adresse\n\nKim Lund\nHauptstraße 1\n10115 Berlin\nTel. 030 901820',
		keeps: ['Hauptstraße', '901820'],
	},
	{
		name: 'a Greek order number',
		from: { name: 'Νίκος Παππάς', email: 'nikos@pappas.gr' },
		body: 'Καλημέρα,\nη λάμπα έσπασε.\n\nΜε εκτίμηση\nΝίκος Παππάς\nΥπεύθυνος Πωλήσεων\nΑρ. παραγγελίας 8812\nΤηλ. 210 123 4567',
		keeps: ['8812'],
		cuts: ['210 123'],
	},
	{
		name: 'a Czech order number',
		from: { name: 'Jana Malá', email: 'jana@mala.cz' },
		body: 'Dobrý den,\nlampa nesvítí.\n\nS pozdravem\nJana Malá\nvedoucí nákupu\nČíslo objednávky: 2025/118\nmobil: 603 123 456',
		keeps: ['2025/118'],
		cuts: ['603 123'],
	},
	{
		name: 'delim slogan',
		from: kim,
		body: 'It works.\n\n-- \nKim Lund\nLund Lamps\nwww.lund.example',
		reply: 'It works.',
	},
	{
		name: 'delim lines kept',
		from: kim,
		body: 'Parts list\n--\nBase plate, 2 pieces\nScrew M4, 8 pieces',
		keeps: ['Screw M4', 'Base plate'],
	},
	{
		name: 'vat asked',
		from: kim,
		body: 'Please put it on the invoice.\n\nBest\nKim Lund\nVAT: DE123456789\nkim@lund.example',
		keeps: ['DE123456789'],
	},
];

const read = (body: string, from = kim) => readEmail({ body, from: [from] });
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('signatures that nobody tuned for', () => {
	it.each(CASES)('$name', ({ from, body, reply, keeps = [], cuts = [], phone, title, company }) => {
		const got = read(body, from);
		if (reply !== undefined) expect(flat(got.reply)).toBe(flat(reply));
		for (const words of keeps) expect(flat(got.reply)).toContain(words);
		for (const words of cuts) expect(flat(got.reply)).not.toContain(words);
		if (phone !== undefined) expect(got.signature?.phone ?? null).toBe(phone);
		if (title !== undefined) expect(got.signature?.title).toBe(title);
		if (company !== undefined) expect(got.signature?.company).toBe(company);
	});
});

describe('lines of devices', () => {
	it.each([
		'Sent from my Google Pixel 8 Pro',
		'Gesendet mit FairEmail',
		'Gesendet von meinem Xiaomi Redmi Note 9',
		'Envoyé depuis mon téléphone Orange',
		'Enviado desde mi Samsung Mobile de Telcel',
		'Sent from Outlook for Mac',
		'Odesláno z mobilního telefonu',
		'Poslano iz Outlooka za Android',
		'Odoslané z mobilného zariadenia Samsung',
		'Надіслано з мобільного пристрою Xiaomi',
		'Отправлено с моего мобильного телефона',
		'iPhone 15 Proから送信',
		'发自我的华为手机',
		'從我的 Samsung 手機傳送',
		'내 갤럭시에서 보냄',
		'Nokia mobilomról küldve',
		'Huawei telefonumdan gönderildi',
		'Отримати Outlook для Android',
		'Pobierz aplikację Outlook dla systemu Android',
		'احصل على Outlook لـ iOS',
		'Hämta Outlook för iOS',
		'Hent Outlook til Android',
		'Skaffa Outlook för Android',
		'Få Outlook for iOS',
		'Stáhnout Outlook pro Android',
		'Obțineți Outlook pentru Android',
		'Sent from Yahoo Mail on Android',
		'Sent from the all new AOL app for iOS',
		'Gesendet von WEB.DE Mail',
		'Diese E-Mail wurde von meinem Mobilgerät gesendet.',
		'Inviato dal mio Galaxy',
		'Sent from myMail for Android',
		'Sent from Samsung tablet.',
		'Von Samsung Mobile gesendet',
		'Sendt fra min mobil',
		'Lähetetty Sähköpostista Windowsissa',
		'Sent from Mailbird',
		'Enviado desde Outlook para iOS',
		'Sendt fra E-post for Windows',
		'Sent using Fastmail',
		'Trimis de pe telefonul meu mobil',
		'Dikirim dari Yahoo Mail di Android',
		'Tải Outlook cho iOS',
	])('"%s" is a program\'s', (line) => {
		expect(read(`Ok.\n\n${line}`).reply).toBe('Ok.');
	});

	it.each([
		'Sent by courier to my office',
		'Sent from Berlin on Monday',
		'Sent with the wrong adapter',
		'Geschickt mit UPS, Nummer 12',
		'Envoyé par la poste hier',
		'Inviato con corriere',
		'Enviado a partir de Lisboa',
		'Wysłane kurierem',
		'Skickat med DHL',
		'Sent from my old address',
		'Sent from my wife',
		'Sent from my account, not from hers',
		'Gesendet von meinem Mann',
		'Sent via Outlook but it came back',
		'Отправлено почтой вчера',
		'iPhone gönderildi ama gelmedi',
		'Sent from iPhone app: order 4711',
	])('"%s" is a customer\'s', (line) => {
		expect(read(`The parcel:\n${line}`).reply).toContain(line);
	});
});
