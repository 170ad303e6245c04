// npm run icon: the Marketplace's PNG icon, painted from its SVG.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './harness/chromium.js';
import { root } from './harness/paths.js';

const media = join(root, 'client/media');
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(
  `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(media, 'icon.svg'))}`,
);
await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
await browser.close();
