import { row, type AbsenceRow } from './row';

/** Every row's examples are run by a test. */
export const ABSENCES_EAST: readonly AbsenceRow[] = [
	row(
		'el',
		[
			'εκτός γραφείου|απουσία|απουσιάζω|άδεια',
			'(?:θα )?(?:απουσιάζω|είμαι σε άδεια|βρίσκομαι εκτός γραφείου|είμαι εκτός γραφείου|λείπω)|δεν εργάζεται πλέον',
			'έως|μέχρι|επιστρέφω|επιστρέψω|επείγον\\p{L}{0,4}|επικοινωνήστε',
		],
		{
			subject: 'Απουσία: παραγγελία',
			text: 'Είμαι εκτός γραφείου έως τις 10 Μαρτίου. Για κάτι επείγον επικοινωνήστε με τη Μία.',
		},
	),
	row(
		'ru',
		[
			'вне офиса|нет на месте|отсутств\\p{L}{1,5}|в отпуске|отпуск',
			'(?:я |мы )?(?:сейчас )?(?:нахожусь |буду )?(?:в отпуске|вне офиса|отсутствую|отсутствовать|в командировке)|больше не работает',
			'до |вернусь|отвечу|срочн\\p{L}{1,6}|обращайтесь|обратитесь|свяжитесь',
		],
		{ subject: 'В отпуске: заказ', text: 'Я в отпуске до 10 марта. По срочным вопросам обращайтесь к Мие.' },
	),
	row(
		'uk',
		[
			'поза офісом|відсутн\\p{L}{1,6}|у відпустці|відпустка',
			'(?:я |ми )?(?:зараз )?(?:перебуваю )?(?:у відпустці|поза офісом|відсутн(?:ій|я))|більше не працює',
			'до |повернуся|відповім|термінов\\p{L}{1,5}|зверніться|звертайтеся',
		],
		{ subject: 'У відпустці: замовлення', text: 'Я у відпустці до 10 березня. З термінових питань зверніться до Мії.' },
	),
	row(
		'hr, sr, sl, bg',
		[
			'izvan ureda|odsutan|odsutna|na godišnjem|odsotnost|odsoten|извън офиса|отпуск|в отпуск',
			'na godišnjem (?:sam )?odmoru|(?:izvan ureda|odsutan|odsutna) sam|nisam u uredu|(?:sem|bom) (?:odsoten|odsotna|na dopustu)|(?:в отпуск|извън офиса) съм|вече не работи',
			'do |vraćam se|hitno|hitnim|hitne|obratite se|kontaktirajte|nujn\\p{L}{1,4}|до |спешн\\p{L}{1,4}|свържете се',
		],
		{
			subject: 'Odsutan: narudžba',
			text: 'Na godišnjem sam odmoru do 10. ožujka. Za hitne slučajeve obratite se Miji.',
		},
	),
	row(
		'tr',
		[
			'ofis dışında|[iİ]zinde|[iİ]zindeyim|yıllık izin',
			'(?:ofis dışındayım|izindeyim|yıllık izindeyim|ofiste değilim|tatildeyim)|artık çalışmamaktadır|artık çalışmıyor',
			'kadar|döneceğim|dönüşümde|acil|iletişime geç\\p{L}{1,8}',
		],
		{ subject: 'İzindeyim: sipariş', text: '10 Marta kadar izindeyim. Acil durumlarda Mia ile iletişime geçiniz.' },
	),
	row(
		'he, ar, fa',
		[
			'מחוץ למשרד|בחופשה|خارج المكتب|إجازة|خارج از دفتر|مرخصی',
			'(?:אני|אנחנו) (?:מחוץ למשרד|בחופשה|לא במשרד)|(?:أنا|سأكون) (?:خارج المكتب|في إجازة)|(?:من )?در مرخصی هستم',
			'עד|אחזור|דחוף|לפנות|حتى|سأعود|عاجل\\p{L}{0,3}|الاتصال|تا|فوری',
		],
		{ subject: 'בחופשה: הזמנה', text: 'אני בחופשה עד 10 במרץ. בדבר דחוף נא לפנות למיה.' },
	),
];

/** Written without blanks, so that borders say nothing. */
export const ABSENCES_UNSPACED: readonly AbsenceRow[] = [
	{
		language: 'ja',
		subject: /^(?:不在通知|不在のお知らせ|休暇|外出中|不在)/,
		absence: /休暇をいただいて|不在にして(?:おり|い)|休暇中(?:です|のため)|不在のため|退職(?:いたしました|しました)/,
		more: /まで|以降|お急ぎ|緊急|ご連絡ください|返信/,
		example: {
			subject: '不在のお知らせ',
			text: '3月10日まで休暇をいただいております。お急ぎの場合は三浦までご連絡ください。',
		},
	},
	{
		language: 'zh',
		subject: /^(?:外出通知|休假|外出|不在办公室|不在辦公室)/,
		absence: /我?(?:正在|目前)?(?:休假|外出|出差|不在办公室|不在辦公室|請假)|已离职|已離職/,
		more: /返回|回来|回來|紧急|緊急|急事|请联系|請聯絡|回复您|回覆您/,
		example: { subject: '外出通知', text: '我正在休假，3月10日返回。如有急事请联系米娅。' },
	},
	{
		language: 'ko',
		subject: /^(?:부재 ?중|휴가|출장)/,
		absence: /(?:휴가|부재|출장) ?중(?:입니다|이오니|이라)|자리를 비웁니다|퇴사하였습니다/,
		more: /까지|급한|긴급|연락|복귀|회신/,
		example: { subject: '부재중', text: '3월 10일까지 휴가 중입니다. 급한 용무는 미아에게 연락 바랍니다.' },
	},
	{
		language: 'th',
		subject: /^(?:ไม่อยู่ที่สำนักงาน|ลาพักร้อน)/,
		absence: /ไม่อยู่ที่สำนักงาน|ลาพักร้อน|อยู่ระหว่างการลา/,
		more: /จนถึง|เร่งด่วน|ติดต่อ|กลับมา/,
		example: { subject: 'ไม่อยู่ที่สำนักงาน', text: 'ขณะนี้ฉันไม่อยู่ที่สำนักงานจนถึงวันที่ 10 มีนาคม' },
	},
];
