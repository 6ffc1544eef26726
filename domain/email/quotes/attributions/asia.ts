import { ANA, type Attribution } from './row';

/** Attributions in the languages of Asia. */
export const ASIA: readonly Attribution[] = [
	{
		language: 'vi',
		verbs: 'đã viết',
		leads: 'vào|lúc',
		examples: [`Vào Th 3, 4 thg 3, 2025 vào lúc 09:12 ${ANA} đã viết:`],
	},
	{
		language: 'id, ms',
		verbs: 'menulis|telah menulis',
		leads: 'pada',
		examples: [`Pada Sel, 4 Mar 2025 pukul 09.12 ${ANA} menulis:`],
	},
	{
		language: 'he',
		verbs: 'כתב/ה|כתבה?|מאת',
		leads: 'בתאריך|ב-?',
		examples: ['‫בתאריך יום ג׳, 4 במרץ 2025 ב-9:12 מאת ‪Ana Silva‬‏ <‪ana@shop.example‬‏>:‬'],
	},
	{
		language: 'ar',
		verbs: 'كتب|كتبت|تمت كتابة ما يلي بواسطة',
		leads: 'في|بتاريخ',
		examples: ['في الثلاثاء، 4 مارس 2025 في 9:12 ص تمت كتابة ما يلي بواسطة ‪Ana Silva‬‏ <‪ana@shop.example‬‏>:'],
	},
	{
		language: 'fa',
		verbs: 'نوشت|نوشته',
		leads: 'در',
		examples: [`در تاریخ سه‌شنبه ۴ مارس ۲۰۲۵ ساعت ۹:۱۲ ${ANA} نوشت:`],
	},
	{ language: 'hi', verbs: 'ने लिखा', examples: [`मंगल, 4 मार्च 2025 को 9:12 am बजे को ${ANA} ने लिखा:`] },
	{ language: 'bn', verbs: 'লিখেছেন', examples: [`মঙ্গল, ৪ মার্চ, ২০২৫ তারিখে ৯:১২ AM টায় তারিখে ${ANA} লিখেছেন:`] },
	{
		language: 'ja',
		verbs: 'のメール|さんは書きました|wrote|が書きました|は書きました',
		examples: [`2025年3月4日(火) 9:12 ${ANA}:`, `2025/03/04 9:12、${ANA}のメール:`],
	},
	{
		language: 'zh',
		verbs: '写道|寫道|写信|来信',
		leads: '在|於|于',
		examples: [`${ANA} 于2025年3月4日周二 09:12写道：`, `${ANA} 於 2025年3月4日 週二 上午9:12寫道：`],
	},
	{
		language: 'ko',
		verbs: '님이 작성|작성|님이 씀|썼습니다|쓴 글',
		examples: [`2025년 3월 4일 (화) 오전 9:12, ${ANA}님이 작성:`],
	},
	{ language: 'th', verbs: 'เขียนว่า', leads: 'เมื่อ|ในวันที่', examples: [`ในวันที่ อ. 4 มี.ค. 2025 เวลา 09:12 ${ANA} เขียนว่า:`] },
];
