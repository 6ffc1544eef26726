import { row, type FormLabels } from './labelRow';

/** Every row's examples are run by a test. */
export const FORM_LABELS_EAST: readonly FormLabels[] = [
	row('cs', ['e-?mail|mail', 'jméno|příjmení', 'zpráva|předmět|telefon|dotaz'], ['Váš e-mail', 'Jméno', 'Zpráva']),
	row('sk', ['e-?mail', 'meno|priezvisko', 'správa|predmet|telefón'], ['E-mail', 'Meno', 'Správa']),
	row(
		'hu',
		['e-?mail(?:[- ]?cím)?\\p{L}{0,3}', 'név|neve[dtm]?', 'üzenet|tárgy|telefon'],
		['E-mail cím', 'Név', 'Üzenet'],
	),
	row(
		'ro',
		['e-?mail|adresă de e-?mail', 'nume|prenume', 'mesaj|subiect|telefon'],
		['Adresă de e-mail', 'Nume', 'Mesaj'],
	),
	row(
		'hr, sr, sl',
		['e-?mail|e-?pošta|е-?пошта|имејл|mejl', 'ime|prezime|priimek|име', 'poruka|sporočilo|predmet|zadeva|порука'],
		['E-pošta', 'Ime', 'Poruka'],
	),
	row(
		'bg',
		['имейл|е-?мейл|ел\\. ?поща|електронна поща', 'име|фамилия', 'съобщение|тема|телефон'],
		['Имейл адрес', 'Име', 'Съобщение'],
	),
	row(
		'ru',
		[
			'электронн(?:ая|ой) почт[аы]|эл\\. ?(?:почта|адрес)|почта|e-?mail|емейл|имейл',
			'имя|фамилия|фио',
			'сообщение|тема|телефон|вопрос|комментарий',
		],
		['Электронная почта', 'Имя', 'Сообщение'],
	),
	row(
		'uk',
		['електронн(?:а|ої) пошт[аи]|ел\\. ?пошта|пошта', "ім['’ʼ]я|прізвище", 'повідомлення|тема|телефон'],
		['Електронна пошта', "Ім'я", 'Повідомлення'],
	),
	row(
		'el',
		['e-?mail|ηλεκτρονικό ταχυδρομείο|ηλ\\. ?ταχυδρομείο', 'όνομα|ονοματεπώνυμο|επώνυμο', 'μήνυμα|θέμα|τηλέφωνο'],
		['Ηλεκτρονικό ταχυδρομείο', 'Όνομα', 'Μήνυμα'],
	),
	row(
		'tr',
		[
			'e-?posta\\p{L}{0,5}(?: adresi\\p{L}{0,3})?|e-?mail',
			'(?:soy)?ad(?:ı|ınız|ınızı)?|isim|isminiz',
			'mesaj|konu|telefon|mesajınız',
		],
		['E-posta adresi', 'Ad', 'Mesaj'],
	),
	row(
		'lv, lt, et',
		['e-?pasts|el\\. ?paštas|e-?post|meil', 'vārds|vardas|nimi', 'ziņa|ziņojums|žinutė|pranešimas|sõnum|teade'],
		['E-pasts', 'Vārds', 'Ziņa'],
	),
	row('sq', ['e-?mail|posta elektronike', 'emri', 'mesazhi'], ['Posta elektronike', 'Emri', 'Mesazhi']),
	row(
		'ja',
		[
			'メール(?:アドレス)?|eメール|電子メール',
			'お名前|氏名|名前',
			'メッセージ|お問い合わせ内容|件名|電話番号|ご用件|本文',
		],
		['メールアドレス', 'お名前', 'お問い合わせ内容'],
	),
	row(
		'zh',
		[
			'电子?邮箱(?:地址)?|邮箱(?:地址)?|电子邮件(?:地址)?|邮件地址|電子郵件(?:地址)?|電郵|信箱|电邮',
			'姓名|名字|您的姓名',
			'留言|消息|内容|主题|电话|訊息|內容|主旨|电话号码',
		],
		['邮箱', '姓名', '留言'],
	),
	row(
		'ko',
		['이메일(?: ?주소)?|메일(?: ?주소)?|전자우편', '이름|성함|성명', '메시지|내용|제목|문의 ?내용|전화번호'],
		['이메일', '이름', '메시지'],
	),
	row('he', ['אימייל|דוא["״]?ל|דואר אלקטרוני|מייל', 'שם|שם מלא', 'הודעה|נושא|טלפון'], ['אימייל', 'שם', 'הודעה']),
	row(
		'ar',
		[
			'البريد الإلكتروني|البريد الالكتروني|بريدك الإلكتروني|بريد إلكتروني|الإيميل|ايميل',
			'الاسم|الإسم',
			'الرسالة|رسالة|الموضوع|الهاتف',
		],
		['البريد الإلكتروني', 'الاسم', 'الرسالة'],
	),
	row('fa', ['ایمیل|پست الکترونیک(?:ی)?|رایانامه', 'نام', 'پیام|موضوع|تلفن'], ['ایمیل', 'نام', 'پیام']),
	row(
		'vi',
		['e-?mail|thư điện tử|địa chỉ e-?mail', 'tên|họ tên|họ và tên', 'tin nhắn|nội dung|chủ đề|lời nhắn'],
		['Địa chỉ email', 'Họ và tên', 'Nội dung'],
	),
	row(
		'id, ms',
		['e-?mail|surel|emel|alamat e-?mail', 'nama', 'pesan|mesej|subjek|telepon'],
		['Alamat email', 'Nama', 'Pesan'],
	),
	row('th', ['อีเมล(?:์)?', 'ชื่อ', 'ข้อความ|เรื่อง'], ['อีเมล', 'ชื่อ', 'ข้อความ']),
	row('hi', ['ईमेल(?: पता)?', 'नाम', 'संदेश|विषय'], ['ईमेल', 'नाम', 'संदेश']),
];
