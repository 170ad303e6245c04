// A Markdown preview of VS Code, such as the agreement report, in one of the window's frames.
import type { Page } from 'playwright-core';
import { eventually } from './poll.js';

/** Waits until a preview shows a table. */
export const previewedTable = async (page: Page): Promise<void> => {
  const cells = () =>
    Promise.all(
      page.frames().map((frame) =>
        frame
          .locator('.markdown-body td')
          .count()
          .catch(() => 0),
      ),
    );
  await eventually(cells, (counts) => counts.some((count) => count > 0));
};
