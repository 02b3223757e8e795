/** First stop of the keyboard on every page: leads to `main#contenu`. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#contenu">
      Aller au contenu
    </a>
  );
}
