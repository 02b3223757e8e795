import { expect, type Page } from "@playwright/test";

type Stop = { what: string; isSeen: boolean };

/** Every stop of the Tab key down to the control of this name, and whether its ring is drawn. */
export async function walkTo(page: Page, last: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.at(-1)?.what !== last) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(describeFocus));
    expect(stops.length, "stops of the keyboard").toBeLessThan(80);
  }
  return stops;
}

/**
 * Runs in the page. The ring of a radio or check box is drawn on the card beside it; that of the
 * clock inside a field for hours is the browser's own.
 */
function describeFocus(): Stop {
  const focused = document.activeElement as HTMLElement;
  const drawn = [focused, focused.nextElementSibling].filter((node) => node !== null);
  const isRinged = drawn.some((node) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 3;
  });
  const isNative = focused.getAttribute("type") === "time";
  const what = focused.getAttribute("name") ?? focused.innerText.trim();
  return { what, isSeen: isRinged || isNative };
}
