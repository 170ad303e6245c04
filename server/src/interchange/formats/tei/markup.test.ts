import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents } from '../../anyDocument.fixture.js';
import { DEFAULT_OPTIONS } from '../../format.js';
import { elementsOf, rootOf, type XmlElement } from '../../xml.js';
import { tei } from '../tei.js';

test('names and dates, which TEI lets hold phrases alone, hold no quote', () => {
  const within = (holder: XmlElement): number => elementsOf(holder, 'said').length;
  let quotes = 0;
  fc.assert(
    fc.property(documents, (document) => {
      const [file] = tei.write([document], DEFAULT_OPTIONS).files;
      const [body] = elementsOf(rootOf(file!.text), 'body');
      quotes += within(body!);
      for (const name of ['persName', 'roleName', 'name', 'date'])
        expect(elementsOf(body!, name).reduce((sum, holder) => sum + within(holder), 0)).toBe(0);
    }),
    { numRuns: 300 },
  );
  expect(quotes).toBeGreaterThan(100);
});
