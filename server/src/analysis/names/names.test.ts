import { describe, expect, it, test } from 'vitest';
import { readLine } from '../text/line.js';
import { nameAt, namesIn } from './names.js';

const names = (text: string): string[] => namesIn(readLine(text)).map(({ start, end }) => text.slice(start, end));

/** The name that a title leads one to expect at the token. */
const titled = (text: string, token: number): string | null => {
  const reading = nameAt(readLine(text), token, 'title');
  return reading && text.slice(reading.start, reading.end);
};

describe('where a name begins and ends', () => {
  test.each([
    ['a verb ends it', 'وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترفض ذلك', ['سيرغي لافروف']],
    ['a preposition ends it', 'والتقى الرئيس محمود عباس في رام الله وفدا', ['محمود عباس']],
    ['a verb behind ف ends it', 'أما السفيرة هالة الطيب البشير فتستبعد أن', ['هالة الطيب البشير']],
    ['a comma ends it', 'وصل السفير خالد منصور، إلى القاهرة', ['خالد منصور']],
    ['a weekday ends it', 'وصل جون كيري الخميس إلى جنيف', ['جون كيري']],
    ['a conjunction begins another', 'التقى محمود عباس ومحمد اشتية', ['محمود عباس', 'محمد اشتية']],
    [
      'a conjunction begins an unknown one',
      'يرأسها سيرغي لافروف وقربانوفا أحمدوف',
      ['سيرغي لافروف', 'قربانوفا أحمدوف'],
    ],
    ['it is the subject of a verb of speech', 'وأضاف لافروف أن المحادثات مفيدة', ['لافروف']],
    ['a preposition is written with it', 'وقدم الشكر لمحمد بن سلمان', ['محمد بن سلمان']],
    ['there is none', 'وتعقد اللجنة اجتماعها المقبل في العاصمة', []],
    ['the line is empty', '', []],
  ])('%s: %s', (_, text, expected) => expect(names(text)).toEqual(expected));
});

describe('names of several words', () => {
  test.each([
    ['عبد', 'الرئيس المصري عبد الفتاح السيسي', ['عبد الفتاح السيسي']],
    ['بن and آل', 'الأمير محمد بن سلمان بن عبدالعزيز آل سعود', ['محمد بن سلمان بن عبدالعزيز آل سعود']],
    ['بنت', 'الشيخة موزة بنت ناصر', ['موزة بنت ناصر']],
    ['أبو', 'وقال أحمد أبو الغيط إن الجامعة ترحب', ['أحمد أبو الغيط']],
    ['الله', 'وأكد السيد حسن نصر الله أن المقاومة باقية', ['حسن نصر الله']],
    ['الدين', 'وقال صلاح الدين دميرتاش من سجنه', ['صلاح الدين دميرتاش']],
    ['a regnal number', 'استقبل الملك عبد الله الثاني الوفد', ['عبد الله الثاني']],
    ['a foreign particle', 'قالت أورسولا فون دير لاين إن أوروبا مستعدة', ['أورسولا فون دير لاين']],
    ['a hyphen', 'وقال الوزير جان-إيف لودريان إن باريس قلقة', ['جان-إيف لودريان']],
    ['ولد', 'الرئيس الموريتاني محمد ولد الشيخ الغزواني', ['محمد ولد الشيخ الغزواني']],
  ])('%s: %s', (_, text, expected) => expect(names(text)).toEqual(expected));
});

describe('names that are words', () => {
  test.each([
    ['a month', 'تعقد القمة خلال شهر رمضان المقبل', []],
    ['a man called so', 'وقال وزير الصحة رمضان عبد الله إن الوضع مستقر', ['رمضان عبد الله']],
    ['a day', 'وصل الوفد الجمعة إلى القاهرة', []],
    ['peace', 'دعا البيان إلى سلام عادل وشامل', []],
    ['on', 'وشدد على أهمية الحوار', []],
    ['saw', 'أما سمير حداد فرأى أن الاتفاق هش', ['سمير حداد']],
  ])('%s: %s', (_, text, expected) => expect(names(text)).toEqual(expected));
});

describe('places and bodies', () => {
  test.each([
    'وصل الوفد إلى إسلام أباد قادما من طهران',
    'أعربت الرياض عن إدانتها للهجوم',
    'نقلت وكالة رويترز عن مسؤول كبير قوله',
    'جزر سليمان دولة في المحيط الهادئ',
  ])('are no names: %s', (text) => expect(names(text)).toEqual([]));
});

describe('a name where a title leads one to expect it', () => {
  test.each([
    ['unknown words', 'وزير الخارجية أسامة شكشك أكد ذلك', 2, 'أسامة شكشك'],
    ['an unknown family name alone', 'وأكد الوزير الشقرماني أن الحوار مستمر', 2, 'الشقرماني'],
    ['a preposition', 'وزير الخارجية في القاهرة', 2, null],
    ['a verb', 'وزير الخارجية يستقبل نظيره', 2, null],
    ['a place', 'غادر الوزير الرياض', 2, null],
    ['a clause', 'وقال الرئيس إن الحرب انتهت', 2, null],
    ['a foreign name that begins like a derived word', 'المبعوث الخاص مامان سيديكو، وبحث', 2, 'مامان سيديكو'],
    ['a foreign family name that begins like a particle', 'وزيرة الخارجية تانيا فايون، في', 2, 'تانيا فايون'],
    ['one by itself', 'وكانت الوزيرة فايون قد التقت', 2, 'فايون'],
    ['an adjective that no lexicon holds', 'لكن الوزير متحمس للمبدأ', 2, null],
    ['the end of the line', 'وزير الخارجية', 2, null],
  ])('%s: %s', (_, text, token, expected) => expect(titled(text, token)).toBe(expected));
});

describe('what a reading says', () => {
  const [reading] = namesIn(readLine('والتقى بسيرغي لافروف'));

  it('leaves the proclitic out, and counts tokens', () =>
    expect(reading).toMatchObject({ start: 8, first: 1, last: 2 }));

  it('says what spoke for it', () => expect(reading!.because).toEqual(['سيرغي: given name', 'لافروف: family name']));

  it('is sure of a name that the lexicon knows', () => expect(reading!.confidence).toBeGreaterThan(0.8));

  test.each([
    ['قالت فاطمة الزهراء إن', 'f'],
    ['قال أحمد المنصوري إن', 'm'],
    ['قال كيم هونغ إيل إن', null],
  ])('tells the gender: %s', (text, gender) => expect(namesIn(readLine(text))[0]!.gender).toBe(gender));
});
