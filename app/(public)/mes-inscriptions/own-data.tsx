/** What the law gives to whoever proved an address: their data in a file, and the end of them. */
export function OwnData() {
  return (
    <section className="panel stack" aria-labelledby="own-data">
      <h2 id="own-data">Vos données</h2>
      <p>
        <a href="/mes-inscriptions/mes-donnees.json" download>
          Télécharger tout ce que nous gardons (fichier JSON)
        </a>
      </p>
      <p>
        <a href="/mes-inscriptions/effacer">Effacer mes données</a>
      </p>
    </section>
  );
}
