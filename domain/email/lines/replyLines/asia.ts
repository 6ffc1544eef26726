import type { ReplyLine } from './row';

/** What help desks write above the mail that is answered, in the languages of Asia. */
export const ASIA: readonly ReplyLine[] = [
	{
		language: 'he',
		line: 'שורה|קו',
		asks: 'השב|כתוב|הקלד|תגובה|תשובה\\p{L}{0,2}|השיבו|כתבו|נא להשיב',
		above: 'מעל (?:לשורה|שורה|לקו|קו) (?:זו|זה|הזו|הזה)',
		example: '-- נא להשיב מעל שורה זו --',
	},
	{
		language: 'ar',
		line: 'السطر|الخط',
		asks: 'الرد|اكتب|رد\\p{L}{0,2}|أجب|إجابتك',
		above: '(?:فوق|أعلى) هذا (?:السطر|الخط)',
		example: '-- الرجاء الرد فوق هذا السطر --',
	},
	{
		language: 'ja',
		line: '行|線|ライン',
		asks: '返信|回答|記入|入力|ご記入',
		above: 'この(?:行|線|ライン)(?:より|の)上',
		example: 'この行より上に返信してください',
	},
	{
		language: 'zh',
		line: '行|线|線',
		asks: '回复|回覆|答复|输入|輸入|填写',
		above: '(?:此|这|該|这一|此条)(?:行|线|線|行文字)(?:的)?(?:上方|之上|以上|上面)',
		example: '-- 请在此行上方回复 --',
	},
	{
		language: 'ko',
		line: '줄|선|라인',
		asks: '회신|답장|답변|입력|작성',
		above: '이 (?:줄|선|라인) ?위에?',
		example: '-- 이 줄 위에 회신해 주세요 --',
	},
	{
		language: 'id, ms',
		line: 'baris|garis',
		asks: 'balas\\p{L}{0,3}|jawab\\p{L}{0,3}|tulis\\p{L}{0,3}|ketik',
		above: 'di atas (?:baris|garis) ini',
		example: '-- Silakan balas di atas baris ini --',
	},
	{
		language: 'vi',
		line: 'dòng|đường',
		asks: 'trả lời|viết|nhập|phản hồi',
		above: '(?:phía |bên )?trên (?:dòng|đường) này',
		example: '-- Vui lòng trả lời phía trên dòng này --',
	},
];
