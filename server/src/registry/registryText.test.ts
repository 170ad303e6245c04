import { describe, expect, test } from 'vitest';
import { readRegistry } from './readRegistry.js';
import { type NewOfficial, withOfficial } from './registryText.js';

const OFFICIAL: NewOfficial = {
  name: 'سلمى العتيبي',
  gender: 'f',
  title: 'وزيرة الخارجية',
  category: 'minister',
  country: 'NO',
  body: null,
};
const ENTRY = `  - names:
      - سلمى العتيبي
    gender: f
    offices:
      - title: وزيرة الخارجية
        category: minister
        country: NO
`;

describe('an official is added', () => {
  test.each([
    ['to nothing', '', `officials:\n${ENTRY}`],
    ['to an empty list', 'officials:\n', `officials:\n${ENTRY}`],
    ['after the others', 'officials:\n  - names: [فلان]\n', `officials:\n  - names: [ فلان ]\n${ENTRY}`],
    [
      'beside comments',
      '# ours\nofficials:\n  # first\n  - names:\n      - فلان # usual\n',
      `# ours\nofficials:\n  # first\n  - names:\n      - فلان # usual\n${ENTRY}`,
    ],
  ])('%s', (_, before, after) => {
    expect(withOfficial(before, OFFICIAL)).toBe(after);
    expect(readRegistry(after).problems).toEqual([]);
  });

  test('with a name alone', () => {
    const text = withOfficial('', { ...OFFICIAL, gender: null, title: null });
    expect(text).toBe('officials:\n  - names:\n      - سلمى العتيبي\n');
  });

  test.each(['[:', '- a', 'officials: 3', 'text'])('but not to %j', (yaml) => {
    expect(withOfficial(yaml, OFFICIAL)).toBeNull();
  });

  test.each(['نعم: لا', '# x', '"مقتبس"', '- a', '2025'])('whatever the name is: %s', (name) => {
    const { entries } = readRegistry(withOfficial('', { ...OFFICIAL, name })!);
    expect(entries[0]?.names).toEqual([name]);
  });
});
