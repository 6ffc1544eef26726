import type { MobileRow } from './row';

export const OTHER_ROWS: readonly MobileRow[] = [
	{
		language: 'el',
		begins: 'στάλθηκε|εστάλη|σταλθηκε',
		small: 'από το τον την με μέσω της του',
		own: 'μου',
		examples: ['Στάλθηκε από το iPhone μου', 'Στάλθηκε από το κινητό μου'],
	},
	{
		language: 'tr, az',
		ends: 'gönderildi|yollandı|göndərilib|gönderilmiştir',
		small: 'dan den tan ten üzerinden ile kullanılarak uygulamasından',
		own: 'benim',
		examples: ['iPhone’umdan gönderildi', 'Android için Outlook’tan gönderildi', 'Cep telefonumdan gönderildi'],
	},
	{
		language: 'he',
		begins: 'נשלח|נשלחה|נכתב',
		small: 'מהטלפון מהנייד מ מה ה מן באמצעות מתוך דרך עם ב',
		own: 'שלי',
		examples: ['נשלח מה-iPhone שלי', 'נשלח מהנייד שלי'],
	},
	{
		language: 'ar, fa',
		begins: 'أُرسلت|أرسلت|أُرسل|أرسل|مرسل|مرسلة|تم الإرسال|تم إرسال(?:ها)?|ارسال شده|فرستاده شده',
		ends: 'ارسال شده|ارسال شد',
		small: 'من الـ ال باستخدام عبر از جهاز خاص الخاص بي بواسطة',
		own: 'ي هاتفي هاتف بي جهازي من',
		examples: ['أُرسلت من الـ iPhone', 'مرسل من هاتفي Huawei', 'از iPhone ارسال شده'],
	},
	{
		language: 'vi, id, ms, tl',
		begins: '(?:đã )?(?:được )?gửi|dikirim|terkirim|dihantar|ipinadala|naipadala',
		small: 'từ bằng dari dengan melalui menggunakan mula sa aking di trên của',
		own: 'tôi saya aking',
		examples: ['Đã gửi từ iPhone của tôi', 'Dikirim dari iPhone saya', 'Dihantar dari iPhone saya'],
	},
	{
		language: 'th, hi',
		begins: 'ส่งจาก',
		ends: 'से भेजा गया|से भेजी गई|से भेजा',
		small: 'ของ मेरे मेरी',
		own: 'ฉัน ของฉัน मेरे',
		examples: ['ส่งจาก iPhone ของฉัน', 'मेरे iPhone से भेजा गया'],
	},
];
