/** Deeper than any page of this site lies in its folders. */
const depthMax = 20;
const bytesMax = 8_000;

/**
 * Whether a script tells its page as Next's client does: `[segment, {children: [...]}, ...]`. Next
 * answers 500 to any other (tried, Next 16.4); without it, it makes the whole page.
 */
export function isRouterState(header: string | string[]): boolean {
  if (typeof header !== "string" || header.length > bytesMax) return false;
  try {
    return isNode(JSON.parse(decodeURIComponent(header)), 0);
  } catch {
    return false;
  }
}

function isNode(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6 || depth > depthMax)
    return false;
  const [segment, children, url, marker, number, text] = value;
  return (
    isSegment(segment) &&
    isRecord(children) &&
    Object.values(children).every((child) => isNode(child, depth + 1)) &&
    (url == null || (Array.isArray(url) && url.length === 2 && url.every(isText))) &&
    (marker == null || ["refetch", "inside-shared-layout", "metadata-only"].includes(marker)) &&
    (number == null || typeof number === "number") &&
    (text === undefined || isText(text))
  );
}

function isSegment(value: unknown): boolean {
  if (isText(value)) return true;
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [name, key, type, siblings] = value;
  return (
    isText(name) &&
    isText(key) &&
    ["c", "d", "oc"].includes(type) &&
    (siblings === null || (Array.isArray(siblings) && siblings.every(isText)))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
