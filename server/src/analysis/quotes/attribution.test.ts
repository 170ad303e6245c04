import { describe, expect, test } from 'vitest';
import { quotesIn, speakers } from './said.fixture.js';

/** A headline first, so that the text itself is read as paragraphs. */
const said = (...paragraphs: string[]): string[] => speakers(['أخبار اليوم من العالم', ...paragraphs].join('\n'));

describe('the subject of the verb', () => {
  test.each<[string, string, string[]]>([
    ['behind it', 'قال {a|وزير الخارجية سعيد أمين} إن الوفد وصل.', ['a']],
    ['behind the hearer', 'وقال لوكالة رويترز {a|الوزير سعيد أمين} إن الوفد وصل.', ['a']],
    ['behind the occasion', 'وقال في مؤتمر صحفي أمس {a|الوزير سعيد أمين} إن الوفد وصل.', ['a']],
    ['with an apposition', 'وأكد {a|سعيد أمين}، وهو عضو في اللجنة، أن الوفد وصل.', ['a']],
    ['whose name stands in marks', 'وأضاف "{a|أمين}"، خلال كلمته، أن الوفد وصل.', ['a']],
    ['not the outlet behind marks', 'وقال {a|أمين} إنه سيعود "في الأسبوع المقبل"، بحسب قناة محلية.', ['a', 'a']],
    [
      'not who answers',
      'وعن {a|أمين}، الذي طالب بأن تدعى بلاده "فورا ومن دون شروط"، أجابت {b:f|الوزيرة}: "لا".',
      ['a', 'a', 'b'],
    ],
    ['before it', '{a|الوزير سعيد أمين} قال إن الوفد وصل.', ['a']],
    ['before كان and قد', 'وكان {a|الوزير سعيد أمين} قد أعلن أن الوفد وصل.', ['a']],
    ['before commas', '{a|الوزير سعيد أمين}، في مقابلة مع الجزيرة، أكد أن الوفد وصل.', ['a']],
    ['behind أما', 'أما {a|الوزير سعيد أمين}، فقال إن الوفد وصل.', ['a']],
    ['before a relative clause', 'والتقى {b|السفير} {a:f|الوزيرة هدى أمين} التي قالت إن الوفد وصل.', ['a']],
    ['behind a cue that follows its words', '"لا نريد الحرب"، قال {a|الوزير سعيد أمين}.', ['a']],
    ['in the middle of its words', '"لا نريد الحرب"، يقول {a|الوزير}، "ولا نخشاها".', ['a', 'a']],
    ['whose title the analysis missed', 'وقال وزير الخارجية {a|سعيد أمين} إن الوفد وصل.', ['a']],
    ['of a verb that takes a hearer', 'وأبلغ {a|الوزير سعيد أمين} {b|السفير} أن الوفد وصل.', ['a']],
    ['a woman with a masculine title', 'وقالت {a|النائب هدى أمين} إن الوفد وصل. وأضافت أن العمل بدأ.', ['a', 'a']],
    ['not whom he met', 'وقال {a|الوزير} خلال لقائه {b|السفير} إن الوفد وصل.', ['a']],
    ['not the body he heads', 'وأعلن مكتب {a|رئيس الوزراء} أن الوفد وصل.', ['src:مكتب رئيس الوزراء']],
    ['not whose role is praised', 'وأشادت {a:f|الوزيرة} بدور {b:f|الملكة}، وأكدت أن الوفد وصل.', ['a']],
  ])('%s', (_, text, who) => expect(said(text)).toEqual(who));
});

describe('sources in their own words', () => {
  test.each<[string, string]>([
    ['وأعلنت وزارة الخارجية السورية أن الوفد وصل.', 'src:وزارة الخارجية السورية'],
    ['وأعلنت روسيا أن الوفد وصل.', 'src:روسيا'],
    ['وأكدت موسكو أن الوفد وصل.', 'src:موسكو'],
    ['وصف البيت الأبيض محادثات فيينا بأنها ناجحة.', 'src:البيت الأبيض'],
    ['وقال مسئولون أمريكيون إن الوفد وصل.', 'src:مسئولون أمريكيون'],
    ['وقالت المنظمة، التي تتخذ من لندن مقرا لها، إن الوفد وصل.', 'src:المنظمة'],
    ['وأكدت "حماس" أن الوفد وصل.', 'src:حماس'],
    ['اتهمت "العفو الدولية" إسرائيل بارتكاب "جرائم حرب كثيرة" في المدينة.', 'src:العفو الدولية'],
    ['ووفقا لجون إيرفاين، فإن الوفد وصل.', 'src:جون إيرفاين'],
    ['أكد «الإطار التنسيقي» وهو تحالف أن الوفد وصل.', 'src:الإطار التنسيقي'],
    ['وأعلن البيت الأبيض أن الوفد وصل.', 'src:البيت الأبيض'],
    ['وقال مصدر دبلوماسي لرويترز إن الوفد وصل.', 'src:مصدر دبلوماسي'],
    ['وقالت مصادر مطلعة إن الوفد وصل.', 'src:مصادر مطلعة'],
    ['وقال مسؤول كبير طلب عدم ذكر اسمه إن الوفد وصل.', 'src:مسؤول كبير'],
    ['وقال دبلوماسيون أميركيون إن الوفد وصل.', 'src:دبلوماسيون أميركيون'],
    ['وذكرت وكالة الأنباء السعودية أن الوفد وصل.', 'src:وكالة الأنباء السعودية'],
    ['وأفادت صحيفة "نيويورك تايمز" بأن الوفد وصل.', 'src:صحيفة "نيويورك تايمز'],
    ['وقال متحدث باسم الجيش إن الوفد وصل.', 'src:متحدث باسم الجيش'],
    ['وقالت متحدثة باسم الجامعة إن الوفد وصل.', 'src:متحدثة باسم الجامعة'],
    ['لكن دبلوماسيا غربيا قال إن الوفد وصل.', 'src:دبلوماسيا غربيا'],
    ['وجاء في بيان لوزارة الخارجية أن الوفد وصل.', 'src:بيان لوزارة الخارجية'],
    ['وأوضح البيان أن الوفد وصل.', 'src:البيان'],
    ['وأكد الجانبان أن الوفد وصل.', 'src:الجانبان'],
    ['وصل الوفد إلى العاصمة فجر اليوم، بحسب وزارة الخارجية.', 'src:وزارة الخارجية'],
    ['ووفقا لمصادر دبلوماسية، وصل الوفد إلى العاصمة.', 'src:مصادر دبلوماسية'],
    ['قيل إن الوفد وصل.', '?'],
  ])('%s', (text, who) => expect(said(text).map((each) => each.replace(/"$/u, ''))).toEqual([who]));
});

describe('a verb without a subject of its own', () => {
  test.each<[string, string[], string[]]>([
    ['goes on in the sentence', ['قال {a|الوزير} إن الوفد وصل، وأضاف أن العمل بدأ.'], ['a', 'a']],
    ['goes on as a participle', ['قال {a|الوزير} إن الوفد وصل، مضيفا أن العمل بدأ.'], ['a', 'a']],
    ['goes on in the next paragraph', ['قال {a|الوزير} إن الوفد وصل.', 'وأضاف: "العمل بدأ اليوم".'], ['a', 'a']],
    [
      'agrees in gender',
      ['قالت {a:f|الوزيرة} إن الوفد وصل.', 'وأكد {b:m|السفير} أن العمل بدأ.', 'وأضافت أن الأمر انتهى.'],
      ['a', 'b', 'a'],
    ],
    [
      'agrees in number',
      ['قال {a:m|الوزير} إن الوفد وصل.', 'وقال محللون إن العمل بدأ.', 'وأضاف أن الأمر انتهى.'],
      ['a', 'src:محللون', 'a'],
    ],
    [
      'passes over those who are only quoted',
      ['قال {a:m|الوزير} إن {b:m|السفير} وصل.', 'وأضاف أن العمل بدأ.'],
      ['a', 'a'],
    ],
    [
      'passes over those inside marks',
      ['قال {a:m|الوزير}: "سألت {b:m|السفير} عن الأمر".', 'وتابع: "العمل بدأ اليوم".'],
      ['a', 'a'],
    ],
    ['takes the subject of its sentence', ['التقى {a|الوزير} {b|السفير}، مؤكدا أن الوفد وصل.'], ['a']],
    ['takes the source of its sentence', ['رحبت وزارة الخارجية بالقرار، مؤكدة أن الوفد وصل.'], ['src:وزارة الخارجية']],
    ['takes a state without its object', ['نفت إيران الاتهامات الأميركية، مؤكدة أن الوفد وصل.'], ['src:إيران']],
    [
      'takes whose statements they are',
      ['وعلق {a|الوزير} على تصريحات {b|السفير} حول أن "الحدود مفتوحة للجميع".'],
      ['b'],
    ],
    ['takes who is there before a word of speech', ['أعاد {a|الوزير} التأكيد على أن الوفد وصل.'], ['a']],
    ['passes over a name that reads like a verb', ['ورد عليه {a|فيري} مازحا: "الوفد وصل اليوم".'], ['a']],
    ['takes whom the paragraph is about', ['وصل {a|الوزير} إلى العاصمة أمس. وقال إن الوفد وصل.'], ['a']],
    ['answers a question', ['قالت {a:f|الوزيرة} إن الوفد وصل. وسألها صحفي عن العمل، فقالت إنه بدأ.'], ['a', 'a']],
  ])('%s', (_, paragraphs, who) => expect(said(...paragraphs)).toEqual(who));

  test('does not reach into another article', () => {
    expect(
      said('قال {a|الوزير} إن الوفد وصل.', 'اقرأ أيضا', 'وأضاف أن العمل بدأ في المدينة منذ أيام.').at(-1),
    ).not.toBe('a');
  });
});

describe('words that are relayed', () => {
  test.each<[string, string, string | null]>([
    ['نقلت وكالة رويترز عن {a|الوزير} قوله إن الوفد وصل.', 'a', 'وكالة رويترز'],
    ['ونقل بيان للديوان عن {a|الملك} قوله: "الوفد وصل اليوم".', 'a', 'بيان للديوان'],
    ['ونقلت رويترز عن مصادر دبلوماسية أن الوفد وصل.', 'src:مصادر دبلوماسية', 'رويترز'],
    ['ونقل التلفزيون عن وزارة الدفاع أن الوفد وصل.', 'src:وزارة الدفاع', 'التلفزيون'],
    ['وفقا لما نقلته وكالة "رويترز" عن مسؤولين، فإن الوفد وصل.', 'src:مسؤولين', 'وكالة "رويترز"'],
    ['ونسبت الصحيفة إلى مسؤول أمني قوله إن الوفد وصل.', 'src:مسؤول أمني', 'الصحيفة'],
    ['وقالت وكالة محلية نقلا عن مصدر دبلوماسي، الأربعاء، إن الوفد وصل.', 'src:مصدر دبلوماسي', 'وكالة محلية'],
  ])('%s', (text, who, channel) => {
    const { quotes } = quotesIn(`أخبار اليوم من العالم\n${text}`);
    expect(said(text)).toEqual([who]);
    expect(quotes[0]!.speaker.channel).toBe(channel);
  });

  test('of somebody named before', () => {
    expect(said('وصل {a:m|الوزير} أمس. ونقلت عنه رويترز قوله إن الوفد وصل.')).toEqual(['a']);
  });
});

describe('turns of an interview, headlines and captions', () => {
  test.each<[string, string, string[]]>([
    ['a name before a colon', '{a|لافروف}: "لا نريد الحرب"', ['a']],
    ['a body before a colon', 'الكرملين: "لا نريد الحرب"', ['src:الكرملين']],
    ['a name before its verb', '{b|بوتين} يصل و{a|لافروف} يتهم "أطرافا أجنبية" بالتدخل', ['a']],
    ['a source before its verb', 'مسؤول روسي يصف {b|الرئيس} بـ"المهرج"', ['src:مسؤول روسي']],
  ])('%s', (_, headline, who) => expect(speakers(`${headline}\nوصل الوفد إلى العاصمة صباح اليوم.`)).toEqual(who));
});

describe('how sure an attribution is', () => {
  const first = (text: string) => quotesIn(`أخبار اليوم من العالم\n${text}`).quotes.at(-1)!;

  test('a subject is surer than a speaker carried over', () => {
    const carried = first('قال {a:m|الوزير} إن الوفد وصل.\nوأضاف أن العمل بدأ.');
    const subject = first('قال {a:m|الوزير} إن الوفد وصل.');
    expect(subject.evidence.confidence).toBeGreaterThan(carried.evidence.confidence);
  });

  test('others who agree are alternatives, the nearest first', () => {
    const { speaker, alternatives } = first(
      'قال {a:m|الوزير} إن الوفد وصل.\nوقالت {c:f|السفيرة} إن العمل بدأ.\nوقال {b:m|المدير} إن الأمر انتهى.\nوأضاف أن الوقت حان.',
    );
    expect(speaker.person).toBe('b');
    expect(alternatives.map(({ person }) => person)).toEqual(['a']);
  });
});
