import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAt, placeAt } from './places.js';

const lines = (...texts: string[]) => ({ lineCount: texts.length, lineAt: (line: number) => ({ text: texts[line]! }) });

it('a line’s middle is half a line', () => {
  const text = lines('قال', 'الوزير');
  expect(lineAt(text, { line: 1, character: 3 })).toBeCloseTo(1.43, 2);
  expect(placeAt(text, 1.43)).toEqual({ line: 1, character: 3 });
  expect(lineAt(lines(''), { line: 0, character: 0 })).toBe(0);
});

it('a place comes back from its line', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 9 }), fc.nat(), fc.nat(), (texts, a, b) => {
      const line = a % texts.length;
      const place = { line, character: b % (texts[line]!.length + 1) };
      const at = lineAt(lines(...texts), place);
      expect(Math.floor(at)).toBe(line);
      expect(placeAt(lines(...texts), at)).toEqual(place);
    }),
  );
});

it('what is behind the text is in its last line', () => {
  expect(placeAt(lines('أ', 'ب'), 7)).toEqual({ line: 1, character: 0 });
});
