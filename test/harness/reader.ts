// The Reader's page in a window, reached through the frames that VS Code puts around it.
import type { Frame, Page } from 'playwright-core';
import { eventually } from './poll.js';

/** The frame of the Reader that is in sight, once its text is there. */
export const readerFrame = async (page: Page): Promise<Frame> => {
  const frames = await eventually(
    async () => {
      const found = await Promise.all(
        page.frames().map(async (frame) => {
          const isReader = frame.url().includes('fake.html') && (await frame.locator('.text .line').count()) > 0;
          return isReader ? [frame] : [];
        }),
      );
      return found.flat();
    },
    (found) => found.length > 0,
  );
  return frames.at(-1)!;
};

/** Opens the article of the active editor in a Reader, and waits until annotations are drawn. */
export const openReader = async (page: Page): Promise<Frame> => {
  await page.locator('.statusbar-item .codicon-checklist').waitFor();
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('Control+Alt+r');
  const frame = await readerFrame(page);
  await frame.locator('.official').first().waitFor();
  return frame;
};
