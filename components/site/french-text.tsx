import { Children, cloneElement, isValidElement, type ReactNode } from "react";
import { frenchText } from "#lib/text/writing/typography.ts";

/**
 * Running text written in the page, given French typography whatever tags stand in it. What another
 * component writes by itself is left to it.
 */
export function FrenchText({ children }: { children: ReactNode }): ReactNode {
  return Children.map(children, withTypography);
}

function withTypography(node: ReactNode): ReactNode {
  if (typeof node === "string") return frenchText(node);
  if (!isValidElement<{ children?: ReactNode }>(node)) return node;
  const { children } = node.props;
  if (children === undefined) return node;
  return cloneElement(node, undefined, ...Children.toArray(children).map(withTypography));
}
