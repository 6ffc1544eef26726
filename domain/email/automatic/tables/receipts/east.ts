import { row, type ReceiptRow } from './row';

/** Every row's examples are run by a test. */
export const RECEIPTS_EAST: readonly ReceiptRow[] = [
	row(
		'cs, sk',
		[
			'(?:ne)?(?:přečteno|přečtené|prečítané|prečítan[áé])|(?:potvrzení|potvrdenie) o (?:přečtení|prečítaní)',
			'zpráv\\p{L}{1,2}|správ\\p{L}{1,2}|e-?mail',
			'přečten\\p{L}|prečítan\\p{L}|otevřen\\p{L}|otvoren\\p{L}|zobrazen\\p{L}|odstraněn\\p{L}',
		],
		['Přečteno: Lampa', 'Vaše zpráva byla přečtena v úterý.'],
	),
	row(
		'hu',
		[
			'(?:nem )?elolvas(?:va|ott|ták)|olvasatlan|olvasási visszaigazolás|olvasva',
			'üzenet\\p{L}{0,4}|levél|e-?mail',
			'elolvas\\p{L}{1,4}|megnyit\\p{L}{1,4}|visszaigazolás|törölt\\p{L}{0,3}',
		],
		['Elolvasva: Lámpa', 'Az üzenetet kedden elolvasták.'],
	),
	row(
		'ro',
		['(?:ne)?citit[ăe]?|confirmare de citire', 'mesaj\\p{L}{0,3}|e-?mail', 'citit[ăe]?|deschis|confirmare'],
		['Citit: Lampă', 'Mesajul dvs. a fost citit marți.'],
	),
	row(
		'hr, sr, bs, sl',
		[
			'(?:nije )?pročitano|nepročitano|prebrano|neprebrano|potvrda o čitanju|прочитано',
			'poruk\\p{L}|sporočil\\p{L}|порук\\p{L}',
			'pročitan\\p{L}|prebran\\p{L}|прочитан\\p{L}|otvoren\\p{L}',
		],
		['Pročitano: Lampa', 'Vaša poruka je pročitana u utorak.'],
	),
	row(
		'bg, mk',
		[
			'(?:не)?прочетен[оаи]?|потвърждение за прочитане',
			'съобщени\\p{L}{1,3}|порака\\p{L}{0,3}',
			'прочетен\\p{L}|прочитан\\p{L}|отворен\\p{L}',
		],
		['Прочетено: Лампа', 'Съобщението ви беше прочетено във вторник.'],
	),
	row(
		'ru',
		[
			'(?:не ?)?проч(?:тено|итано)|уведомление о (?:прочтении|доставке)|подтверждение (?:прочтения|получения)',
			'сообщени\\p{L}|письм\\p{L}',
			'проч(?:тен\\p{L}|итан\\p{L})|открыт\\p{L}|прочтени\\p{L}|удален\\p{L}',
		],
		['Прочтено: Лампа', 'Ваше сообщение было прочтено во вторник.'],
	),
	row(
		'uk, be',
		[
			'(?:не ?)?прочитано|прачытана|підтвердження прочитання',
			'повідомленн\\p{L}|лист\\p{L}{0,2}|паведамленн\\p{L}',
			'прочитан\\p{L}|прачытан\\p{L}|відкрит\\p{L}',
		],
		['Прочитано: Лампа', 'Ваше повідомлення було прочитано у вівторок.'],
	),
	row(
		'el',
		[
			'(?:δεν )?(?:διαβάστηκε|αναγνώστηκε)|αναγνώσθηκε|αποδεικτικό ανάγνωσης|μη αναγνωσμένο|αναγνωσμένο',
			'μήνυμ\\p{L}{1,3}',
			'διαβάστηκε|αναγνώστηκε|αναγνώσθηκε|ανοίχτηκε|ανάγνωση\\p{L}?',
		],
		['Διαβάστηκε: Λάμπα', 'Το μήνυμά σας διαβάστηκε την Τρίτη.'],
	),
	row(
		'tr, az',
		[
			'okun(?:du|madı)|okundu bilgisi|alındı onayı|oxundu',
			'[iİ]leti\\p{L}{0,4}|mesaj\\p{L}{0,4}|e-?posta\\p{L}{0,4}',
			'okun(?:du|muştur|madan)|açıldı|oxundu',
		],
		['Okundu: Lamba', 'İletiniz salı günü okundu.'],
	),
	row(
		'lv, lt',
		[
			'(?:ne)?(?:izlasīts|lasīts|perskaityta|skaityta)',
			'ziņojum\\p{L}{1,2}|pranešim\\p{L}{1,2}|laišk\\p{L}{1,2}',
			'izlasīt\\p{L}|perskaityt\\p{L}',
		],
		['Izlasīts: Lampa', 'Jūsu ziņojums tika izlasīts otrdien.'],
	),
	row(
		'he',
		['(?:לא )?נקרא(?:ה)?|אישור קריאה', 'הודע\\p{L}{1,3}', 'נקרא\\p{L}?|נפתח\\p{L}?'],
		['נקראה: מנורה', 'ההודעה שלך נקראה ביום שלישי.'],
	),
	row(
		'ar, fa',
		[
			'(?:لم )?(?:تمت القراءة|مقروءة?|قراءة|قُرئت|تتم القراءة)|إيصال القراءة|خوانده شد|خوانده شده',
			'رسال\\p{L}{1,3}|پیام',
			'قراء\\p{L}{1,3}|قرئت|قُرئت|خوانده',
		],
		['تمت القراءة: مصباح', 'تمت قراءة رسالتك يوم الثلاثاء.'],
	),
	row(
		'vi, id, ms',
		[
			'đã đọc|chưa đọc|(?:tidak |belum )?(?:di)?baca',
			'thư|tin nhắn|pesan|mesej',
			'đã được đọc|được đọc|dibaca|telah dibaca',
		],
		['Đã đọc: Đèn', 'Thư của bạn đã được đọc hôm thứ Ba.'],
	),
	row(
		'ja',
		['開封済み?|未開封|開封(?:確認|通知)|既読|未読', 'メッセージ|メール', '開封|読まれ|表示され|既読|削除'],
		['開封済み: ランプ', 'あなたのメッセージは火曜日に開封されました。'],
	),
	row(
		'zh',
		[
			'已(?:读|讀|阅读|讀取)|未(?:读|讀|阅读)|(?:已读|讀取|阅读)回(?:执|條)|讀取',
			'邮件|郵件|消息|訊息',
			'阅读|已读|讀取|已讀|打开|刪除|删除',
		],
		['已读: 灯', '您的邮件已于星期二被阅读。'],
	),
	row(
		'ko',
		['읽음|읽지 ?않음|수신 ?확인|읽은 메일', '메시지|메일', '읽었습니다|읽음|읽혔|열람|읽지 않고'],
		['읽음: 램프', '귀하의 메시지를 화요일에 읽었습니다.'],
	),
	row('th, hi', ['อ่านแล้ว|อ่าน|पढ़ा गया|पढ़ा', 'ข้อความ|संदेश', 'อ่าน|पढ़ा'], ['อ่านแล้ว: โคมไฟ', 'ข้อความของคุณถูกอ่านแล้ว']),
];
