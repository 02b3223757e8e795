import { create } from "qrcode";

/** A QR code as one SVG path on a square of `size` modules. */
export type QrCode = { size: number; path: string };

/** The QR code of a short code, which opens nothing, or of an address that everybody may open. */
export function renderQrCode(code: string): QrCode {
  const { modules } = create(code, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const dark = Array.from(modules.data).flatMap((isDark, index) =>
    isDark ? [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`] : [],
  );
  return { size, path: dark.join("") };
}
