import type { ComponentProps, ReactNode } from "react";

export type ButtonKind =
  | "main"
  | "line"
  | "dark"
  | "brass"
  | "danger"
  | "text"
  | "on-hero"
  | "on-bar";

export type ButtonLook = {
  kind?: ButtonKind;
  /** `large` closes a form, `door` is the 56 px of a cold thumb. */
  size?: "normal" | "large" | "door";
  /** Takes the width of its container. */
  block?: boolean;
};

type Look = ButtonLook & { children: ReactNode };
type ButtonProps = Look & Omit<ComponentProps<"button">, "className" | "style">;
type ButtonLinkProps = Look & { href: string } & Omit<
    ComponentProps<"a">,
    "className" | "style" | "href"
  >;

/** Class of anything that looks like a button. */
export function buttonClass({ kind = "main", size = "normal", block = false }: ButtonLook): string {
  return ["button", `button--${kind}`, `button--${size}`, block && "button--block"]
    .filter(Boolean)
    .join(" ");
}

/** A button that acts on the page; for the one that sends a form, see SubmitButton. */
export function Button({ kind, size, block, type = "button", children, ...rest }: ButtonProps) {
  return (
    <button className={buttonClass({ kind, size, block })} type={type} {...rest}>
      {children}
    </button>
  );
}

/** A link that looks like a button, because it is the next step. */
export function ButtonLink({ kind, size, block, href, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonClass({ kind, size, block })} href={href} {...rest}>
      {children}
    </a>
  );
}
